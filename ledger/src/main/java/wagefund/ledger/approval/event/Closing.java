package wagefund.ledger.approval.event;

/** How a round ends without approval. */
public enum Closing {
  /** 退回: to be corrected by the requester. */
  RETURNED,
  /** 不予批准 */
  REJECTED,
  /** 撤回: by the requester. */
  WITHDRAWN,
  /** 逾期失效: its time ran out. */
  EXPIRED
}
