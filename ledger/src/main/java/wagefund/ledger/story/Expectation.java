package wagefund.ledger.story;

/**
 * What a figure must be after a step.
 *
 * @param figure the figure's name, such as {@code fund yk bank}
 * @param value how it must print
 */
record Expectation(String figure, String value) {}
