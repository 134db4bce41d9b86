package wagefund.verifier;

/** The first thing that is not as it should be: which file, which line, what. */
final class Finding extends Exception {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;

  Finding(String file, long line, String what) {
    super(what);
    this.file = file;
    this.line = line;
  }

  /** What is wrong, and where. */
  String words() {
    return file + (line > 0 ? ", line " + line : "") + ": " + getMessage();
  }
}
