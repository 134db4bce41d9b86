package wagefund.ledger.recovery.event;

import wagefund.ledger.fund.event.ReceiptWay;

/** How money came back. */
public enum ReceiptChannel {
  /** 法院执行 */
  COURT,
  /** 银行转账 */
  BANK,
  /** 以物抵债 */
  IN_KIND,
  /** 抵销: kept back from what an office owes the debtor; that office pays it in later. */
  SET_OFF,
  /** 缴入国库: the treasury has the money, so the fund does not grow. */
  TREASURY,
  /** 劳动者退回 */
  WORKER,
  /** 待查款转入: out of money that was at the bank already. */
  IDENTIFIED,
  /** 多收款抵偿: out of what is owed back to the payer, by a written agreement. */
  OVER_RECOVERY,
  /** 破产分配 */
  BANKRUPTCY;

  /** What stands for it in the books of the fund. */
  public ReceiptWay way() {
    return switch (this) {
      case COURT, BANK, WORKER, BANKRUPTCY -> ReceiptWay.MONEY;
      case IN_KIND -> ReceiptWay.THINGS;
      case SET_OFF -> ReceiptWay.SET_OFF;
      case TREASURY -> ReceiptWay.TREASURY;
      case IDENTIFIED -> ReceiptWay.UNIDENTIFIED;
      case OVER_RECOVERY -> ReceiptWay.OVER_RECOVERY;
    };
  }

  /** Whether the workers of the case have no part in it. */
  public boolean isForFundOnly() {
    return switch (this) {
      case SET_OFF, TREASURY, WORKER, OVER_RECOVERY -> true;
      case COURT, BANK, IN_KIND, IDENTIFIED, BANKRUPTCY -> false;
    };
  }

  /** Whether nothing can come by it beyond the debt. */
  public boolean endsWithDebt() {
    return this == SET_OFF || this == TREASURY || this == OVER_RECOVERY;
  }

  /** Whether it is an officer's to choose; the others follow from what a fund holds. */
  public boolean isFromOutside() {
    return this != IDENTIFIED && this != OVER_RECOVERY;
  }
}
