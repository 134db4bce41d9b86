package wagefund.ledger.fund.event;

/** 暂存款: why a fund holds money that is not its own. */
public enum HeldKind {
  /** 多收: paid beyond the debt, owed back to the payer. */
  OVER_RECOVERY,
  /** 待查: nobody knows yet what it is for. */
  UNIDENTIFIED,
  /** 代收: belongs to workers, or to who bore the costs. */
  FOR_OTHERS
}
