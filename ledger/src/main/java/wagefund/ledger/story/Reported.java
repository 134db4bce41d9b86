package wagefund.ledger.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import wagefund.ledger.kernel.Money;

/**
 * What the bank reports.
 *
 * @param allSucceeded whether every line in transit succeeded but those named otherwise
 * @param except lines on which nothing is reported though all others succeeded
 * @param succeeded lines that succeeded
 * @param returned lines that came back, with the reason
 * @param amounts what the bank says of a line's amount
 * @param remaining the outcome of all lines not named; empty: nothing is reported on them
 */
record Reported(
    boolean allSucceeded,
    Set<Integer> except,
    List<Integer> succeeded,
    Map<Integer, String> returned,
    Map<Integer, Money> amounts,
    String remaining) {}
