package wagefund.ledger.story;

import java.util.Map;

/**
 * That a step must be refused.
 *
 * @param code the error code, exactly
 * @param facts facts that the refusal must state, by name
 */
record Refusal(String code, Map<String, String> facts) {}
