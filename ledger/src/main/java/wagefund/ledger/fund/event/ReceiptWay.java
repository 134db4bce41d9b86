package wagefund.ledger.fund.event;

/** What stands in the books of a fund for a receipt (ADR 0023). */
public enum ReceiptWay {
  /** 货币资金: money at the bank. */
  MONEY,
  /** 抵债资产: things, until they are sold. */
  THINGS,
  /** 抵销: what another office owes the fund, until it pays it in. */
  SET_OFF,
  /** 缴入国库: nothing; the capital falls and the fund does not grow. */
  TREASURY,
  /** 待查款转入: money that was at the bank already. */
  UNIDENTIFIED,
  /** 多收款抵偿: money that was owed back to the payer. */
  OVER_RECOVERY
}
