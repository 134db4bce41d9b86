package wagefund.ledger.approval.command;

import java.util.Optional;
import wagefund.ledger.approval.event.Stage;

/**
 * The stage that waits for a signature.
 *
 * @param last whether its signature completes the approval
 * @param following the stage after it; empty with the last
 */
public record NextStage(Stage stage, boolean last, Optional<Stage> following) {}
