package wagefund.ledger.casefile.event;

/** A step in the handling of a lead, each of which has its clock. */
public enum CaseStep {
  /** 受理 */
  ACCEPTED,
  /** 联系当事人 */
  CONTACTED
}
