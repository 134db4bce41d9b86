package wagefund.ledger.disbursement.command;

/** Asks how a request would be split; answered with {@link DisbursementState}. Nothing is done. */
public record PreviewDisbursement(RequestDisbursement request) {}
