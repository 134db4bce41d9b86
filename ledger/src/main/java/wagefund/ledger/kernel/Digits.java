package wagefund.ledger.kernel;

import java.text.Normalizer;

/** Numbers as people write them: full-width digits, with blanks and hyphens between groups. */
final class Digits {

  private Digits() {}

  /** The text without blanks and hyphens, full-width characters turned into plain ones. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}]", "");
  }
}
