package wagefund.ledger.warning.view;

/** What is out of the ordinary. */
public enum ExceptionKind {
  CAP_OVERRIDDEN("超限审批", "A cap was exceeded"),
  PERSON_IN_SEVERAL_CASES("同一身份证号见于多案", "One person in several cases"),
  CARD_OF_SEVERAL_WORKERS("多人共用一卡", "One card for several workers"),
  SAME_OFFICER("同一人员在同案多笔垫付中兼任多职", "One officer in several parts of one case"),
  SIGNED_BY_DELEGATE("由受托人代签", "Signed by a delegate"),
  BACKDATED("倒签日期", "Dated back"),
  LONG_OUTSTANDING("长期挂账", "Long outstanding"),
  REISSUED("退票重发", "Paid again after a return");

  private final String zh;
  private final String en;

  ExceptionKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
