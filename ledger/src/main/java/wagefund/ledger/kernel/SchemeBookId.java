package wagefund.ledger.kernel;

/**
 * Names the book of the schemes that one fund adopted: {@code scheme:} and the id of the fund. The
 * id of a fund that has a book is therefore at most 73 characters long.
 */
public record SchemeBookId(String value) implements Identifier {

  private static final String PREFIX = "scheme:";

  public SchemeBookId {
    Identifier.require(value);
    if (!value.startsWith(PREFIX) || value.length() == PREFIX.length()) {
      throw new Malformed(KernelError.ID_UNREADABLE, Facts.of("value", Facts.shorten(value)));
    }
  }

  public static SchemeBookId of(FundId fundId) {
    return new SchemeBookId(PREFIX + fundId.value());
  }

  /** The fund whose schemes the book holds. */
  public FundId fundId() {
    return new FundId(value.substring(PREFIX.length()));
  }

  @Override
  public String toString() {
    return value;
  }
}
