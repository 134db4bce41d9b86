package wagefund.ledger.recovery.event;

/** How a receipt is divided between the fund and the workers. */
public enum AllocationMethod {
  FUND_FIRST,
  WORKERS_FIRST,
  PRO_RATA,
  /** 按分配方案: as the plan of a distribution in bankruptcy divides it. */
  BY_PLAN
}
