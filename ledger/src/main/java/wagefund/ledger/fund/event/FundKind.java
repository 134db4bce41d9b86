package wagefund.ledger.fund.event;

/** 资金种类: what the money of a fund is for. */
public enum FundKind {
  /** 应急周转金: turns over, advances are recovered into it. */
  EMERGENCY,
  /** 专项资金: earmarked to a purpose, a group and a period. */
  SPECIAL
}
