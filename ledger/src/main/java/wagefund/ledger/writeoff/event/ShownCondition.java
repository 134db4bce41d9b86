package wagefund.ledger.writeoff.event;

import wagefund.ledger.kernel.Document;

/** A condition of a write-off and the paper that shows it. */
public record ShownCondition(WriteOffCondition condition, Document document) {}
