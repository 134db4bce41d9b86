package wagefund.ledger.story;

import java.util.List;

/**
 * A step of a story: one deed, or several at the same time.
 *
 * @param number from 1
 */
record Step(
    int number,
    Place place,
    String note,
    List<Deed> deeds,
    boolean together,
    List<Expectation> expected) {

  String inWords() {
    return together
        ? "concurrently: " + String.join("; ", deeds.stream().map(Deed::inWords).toList())
        : deeds.get(0).inWords();
  }
}
