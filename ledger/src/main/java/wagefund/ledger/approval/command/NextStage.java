package wagefund.ledger.approval.command;

import wagefund.ledger.approval.event.Stage;

/**
 * The stage that waits for a signature.
 *
 * @param last whether its signature completes the approval
 */
public record NextStage(Stage stage, boolean last) {}
