package wagefund.ledger.deposit.command;

import wagefund.ledger.deposit.event.DepositFigures;

/** Where a deposit stands. */
public enum DepositStatus {
  REQUIRED("待存", "Required"),
  STORED("已存现金", "Stored in cash"),
  GUARANTEED("已交保函", "Guaranteed"),
  EXEMPT("免存", "Exempt"),
  NOTICE_ISSUED("已发支付通知", "Notice issued"),
  BANK_PAID("银行已支付部分", "Bank has paid in part"),
  REPLENISH_DUE("待补足", "To be replenished"),
  REPLENISHED("已补足", "Replenished"),
  /** 逾期未补足; it depends on the day alone and is never stored. */
  DEFAULT("逾期未补足", "In default"),
  COMPLETED("已完工", "Completed"),
  PUBLIC_NOTICE("公示中", "Public notice"),
  REVIEWED("已审核", "Reviewed"),
  RELEASED("已返还", "Released");

  private final String zh;
  private final String en;

  DepositStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Where it stands by its register alone, before it is given back. */
  public static DepositStatus of(DepositFigures figures, boolean exempt) {
    if (!figures.committed().isZero()) {
      return NOTICE_ISSUED;
    }
    if (!figures.shortfall().isZero()) {
      return REPLENISH_DUE;
    }
    if (!figures.drawn().isZero()) {
      return REPLENISHED;
    }
    if (exempt) {
      return EXEMPT;
    }
    if (figures.required().isMoreThan(figures.secured())) {
      return REQUIRED;
    }
    return figures.cash().isZero() ? GUARANTEED : STORED;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
