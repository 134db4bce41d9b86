package wagefund.ledger.fund.event;

/** 资金来源: where money that comes into a fund is from. */
public enum CapitalSource {
  /** 财政拨款: the first endowment from the budget. */
  ALLOCATION,
  /** 补足: a later endowment that raises the fund or makes up what is gone. */
  REPLENISHMENT,
  /** 捐赠 */
  DONATION,
  /** 征缴: a levy on employers. */
  LEVY,
  /** 利息: bank interest kept in the fund. */
  INTEREST
}
