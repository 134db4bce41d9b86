package wagefund.ledger.story;

/**
 * Where in a story file something stands.
 *
 * @param line from 1
 * @param column from 1
 */
record Place(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
