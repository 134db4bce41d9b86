package wagefund.ledger.story;

/** One comparison: what a figure is to be, and what it is. */
record Row(String what, String expected, String actual) {

  boolean agrees() {
    return expected.equals(actual);
  }
}
