package wagefund.ledger.platform.read;

/**
 * What a check found is kept as one line for everybody who reads it later: 中文 first, then English.
 */
public final class InTwoLanguages {

  private InTwoLanguages() {}

  public static String of(String zh, String en) {
    return zh + " · " + en;
  }
}
