package wagefund.reporting;

import java.util.List;
import java.util.Map;

/**
 * How a statement stands in a spreadsheet: facts, then a table for each section.
 *
 * @param facts the facts above the tables
 * @param sections the tables, in order
 * @param totals the facts below the tables
 */
record SheetLayout(List<Column> facts, List<Section> sections, List<Column> totals) {

  /**
   * One table.
   *
   * @param name the section whose rows it holds
   * @param title its heading
   * @param columns its columns; empty labels leave out the header row
   */
  record Section(String name, Both title, List<Column> columns) {

    boolean hasHeader() {
      return columns.stream().anyMatch(column -> !column.label().zh().isEmpty());
    }
  }

  /**
   * One column, or one fact.
   *
   * @param cells the names of the cells that may stand in it; a row has one of them at most
   * @param label what it is called
   * @param width its width in characters
   */
  record Column(List<String> cells, Both label, int width) {}

  private static final Map<String, SheetLayout> LAYOUTS =
      Map.of(
          "disbursement-roster", roster(),
          "approval-sheet", approval(),
          "fund-movement", fundMovement(),
          "case-account", caseAccount(),
          "deposit-register", depositRegister(),
          "payment-notice-log", paymentNoticeLog());

  static SheetLayout of(Statement statement) {
    SheetLayout layout =
        LAYOUTS.getOrDefault(statement.template(), BookLayouts.ALL.get(statement.template()));
    if (layout == null) {
      throw new IllegalStateException("no sheet layout for " + statement.template());
    }
    return layout;
  }

  private static SheetLayout roster() {
    return new SheetLayout(
        List.of(
            fact("advanceNo", "垫付单号", "Advance"),
            fact("fund", "资金", "Fund"),
            fact("caseNo", "案件", "Case"),
            fact("employer", "用人单位", "Employer"),
            fact("project", "工程项目", "Project"),
            fact("workers", "欠薪人数", "Workers"),
            fact("caseArrears", "欠薪总额", "Arrears"),
            fact("caseArrearsCapitals", "欠薪总额（大写）", "Arrears in capitals")),
        List.of(
            new Section(
                "line",
                new Both("花名册", "Roster"),
                List.of(
                    column("no", "序号", "No.", 8),
                    column("caseNo", "案件", "Case", 20),
                    column("name", "姓名", "Name", 14),
                    column("idNumber", "身份证号", "ID number", 22),
                    column("card", "银行卡号／开户行", "Card and bank", 26),
                    column("employment", "项目／用人单位", "Project and employer", 30),
                    column("period", "欠薪期间", "Wage period", 14),
                    column("arrears", "欠薪金额", "Arrears", 15),
                    column("cap", "限额规则", "Cap rule", 24),
                    column("amount", "垫付金额", "Amount", 15),
                    column("paid", "实付金额", "Paid", 15),
                    column("result", "结果", "Result", 14),
                    column("returnReason", "退票原因", "Return reason", 26),
                    column("receipt", "回单号", "Receipt", 18),
                    column("signature", "签名／指印", "Signature", 16)))),
        List.of(
            fact("SUCCEEDED_COUNT", "成功笔数", "Succeeded, count"),
            fact("SUCCEEDED", "成功", "Succeeded"),
            fact("RETURNED_COUNT", "退票笔数", "Returned, count"),
            fact("RETURNED", "退票", "Returned"),
            fact("CANCELLED_COUNT", "取消笔数", "Cancelled, count"),
            fact("CANCELLED", "取消", "Cancelled"),
            fact("OUTSTANDING_COUNT", "待支付笔数", "Outstanding, count"),
            fact("OUTSTANDING", "待支付", "Outstanding"),
            fact("totalCount", "合计笔数", "Total, count"),
            fact("total", "合计", "Total"),
            fact("totalCapitals", "合计（大写）", "Total in capitals"),
            fact("corrected", "付款更正", "Corrections of payments"),
            fact("paid", "更正后实付", "Paid as corrected")));
  }

  private static SheetLayout approval() {
    return new SheetLayout(
        List.of(
            fact("advanceNo", "垫付单号", "Advance"),
            fact("fund", "资金", "Fund"),
            fact("status", "状态", "Status")),
        List.of(
            new Section("grounds", new Both("一、申请", "Request"), pairs()),
            new Section(
                "evidence",
                new Both("二、证明材料", "Evidence"),
                List.of(
                    column("no", "序号", "No.", 24),
                    new Column(List.of("paper", "nothing"), new Both("材料名称", "Evidence"), 36))),
            new Section(
                "caps",
                new Both("三、限额测算", "Computed caps"),
                List.of(
                    new Column(List.of("rule", "nothing"), new Both("限额规则", "Cap rule"), 24),
                    column("base", "计算依据", "Basis", 36),
                    column("level", "层级", "Level", 24),
                    column("baseAmount", "限额", "Cap", 36),
                    column("figure", "尚可垫付", "Left", 16),
                    column("binds", "适用", "Binds", 14))),
            new Section(
                "stages",
                new Both("四、审批意见", "Opinions"),
                List.of(
                    new Column(List.of("stage", "nothing"), new Both("审批环节", "Stage"), 24),
                    column("opinion", "意见", "Opinion", 36),
                    column("result", "结果", "Result", 24),
                    column("officer", "经办人", "Officer", 36),
                    column("on", "日期", "Date", 16),
                    column("signed", "签署摘要", "Digest", 14),
                    column("round", "轮次", "Round", 8)))),
        List.of(fact("reservation", "批准与预留", "Approval and reservation")));
  }

  private static SheetLayout fundMovement() {
    return new SheetLayout(
        List.of(
            fact("fund", "资金", "Fund"),
            fact("fundCode", "资金代码", "Code"),
            fact("keeper", "管理单位", "Keeper"),
            fact("bankAccount", "账户", "Account"),
            fact("period", "期间", "Period")),
        List.of(
            new Section(
                "summary",
                new Both("收支", "Receipts and payments"),
                List.of(
                    new Column(List.of("heading", "item"), new Both("项目", "Item"), 34),
                    column("period", "本期数", "This period", 18),
                    column("year", "本年累计", "Year to date", 26))),
            new Section("position", new Both("期末状况", "Position at the end"), pairs()),
            new Section(
                "list",
                new Both("资金变动明细", "Movements"),
                List.of(
                    new Column(List.of("kind", "nothing"), new Both("类别", "Kind"), 34),
                    column("on", "日期", "Date", 18),
                    column("about", "依据与摘要", "Document and note", 26),
                    column("other", "不动用存款", "No bank effect", 18),
                    column("in", "收入", "In", 18),
                    column("out", "支出", "Out", 18),
                    column("balance", "余额", "Balance", 18),
                    column("seq", "账序", "Position", 10)))),
        List.of(fact("closingCapitals", "期末余额（大写）", "Closing balance in capitals")));
  }

  private static SheetLayout caseAccount() {
    return new SheetLayout(
        List.of(
            fact("caseNo", "案件", "Case"),
            fact("status", "状态", "Status"),
            fact("situation", "情形", "Situation"),
            fact("employer", "用人单位", "Employer"),
            fact("project", "工程项目", "Project"),
            fact("contractor", "总包单位", "Contractor"),
            fact("openedOn", "立案日期", "Opened on"),
            fact("workers", "欠薪人数", "Workers"),
            fact("arrears", "欠薪总额", "Arrears"),
            fact("arrearsCapitals", "欠薪总额（大写）", "Arrears in capitals"),
            fact("employerPaid", "＝ 单位支付", "Employer"),
            fact("depositPaid", "＋ 保证金", "Deposit"),
            fact("advanced", "＋ 垫付", "Advances"),
            fact("otherPaid", "＋ 其他", "Other"),
            fact("outstanding", "＋ 未受偿", "Outstanding")),
        List.of(
            new Section(
                "entries",
                new Both("收支明细", "Entries"),
                List.of(
                    new Column(List.of("event", "nothing"), new Both("事项", "Event"), 26),
                    column("on", "日期", "Date", 22),
                    column("voucher", "凭证", "Voucher", 18),
                    column("note", "摘要", "Note", 30),
                    column("in", "收入", "In", 18),
                    column("out", "支出", "Out", 18),
                    column("workerClaim", "劳动者未受偿", "Worker claim left", 20),
                    column("fundClaim", "周转金应收", "Fund claim left", 20)))),
        List.of(
            fact("totalIn", "收入合计", "Total in"),
            fact("totalOut", "支出合计", "Total out"),
            fact("fundClaim", "周转金应收", "Fund claim left")));
  }

  private static SheetLayout depositRegister() {
    return new SheetLayout(
        List.of(),
        List.of(
            new Section(
                "deposits",
                new Both("保证金台账", "Deposits"),
                List.of(
                    column("no", "序号", "No.", 8),
                    new Column(
                        List.of("party", "nothing"),
                        new Both("施工单位／项目", "Contractor, projects"),
                        36),
                    column("contractSum", "合同额", "Contract sum", 18),
                    column("rate", "比例与依据", "Rate and reason", 44),
                    column("required", "应存金额", "Required", 18),
                    column("form", "形式", "Form", 16),
                    column("guarantee", "保函编号／金额", "Guarantee and face", 30),
                    column("expiresOn", "到期日", "Expires", 14),
                    column("drawn", "已动用", "Drawn", 18),
                    column("dueOn", "补足期限", "Make good by", 14),
                    column("shortfall", "待补足", "Shortfall", 18),
                    column("status", "状态／返还", "Status, released", 22)))),
        List.of(
            fact("count", "户数", "Deposits"),
            fact("contractSums", "合同额合计", "Contract sums"),
            fact("requiredSum", "应存合计", "Required"),
            fact("drawnSum", "已动用合计", "Drawn"),
            fact("shortfallSum", "待补足合计", "Shortfall")));
  }

  private static SheetLayout paymentNoticeLog() {
    return new SheetLayout(
        List.of(),
        List.of(
            new Section(
                "notices",
                new Both("支付通知书", "Payment notices"),
                List.of(
                    column("no", "序号", "No.", 8),
                    new Column(List.of("noticeNo", "nothing"), new Both("文号", "Number"), 28),
                    column("party", "施工单位／项目", "Contractor, project", 36),
                    column("workers", "人数", "Workers", 10),
                    column("amount", "通知金额", "Amount", 18),
                    column("servedOn", "送达", "Served", 14),
                    column("bankDueOn", "银行期限", "Bank due", 14),
                    column("paidOn", "最后支付", "Last paid", 14),
                    column("paid", "已付", "Paid", 18),
                    column("unpaid", "未付", "Unpaid", 18),
                    column("daysLate", "逾期天数", "Days late", 12),
                    column("status", "状态", "Status", 18)))),
        List.of(
            fact("count", "份数", "Notices"),
            fact("amountSum", "通知合计", "Amount"),
            fact("paidSum", "已付合计", "Paid"),
            fact("unpaidSum", "未付合计", "Unpaid")));
  }

  private static List<Column> pairs() {
    return List.of(
        unlabelled(List.of("label", "label1"), 34),
        unlabelled(List.of("value", "value1"), 18),
        unlabelled(List.of("label2"), 26),
        unlabelled(List.of("value2"), 18));
  }

  private static Column unlabelled(List<String> cells, int width) {
    return new Column(cells, new Both("", ""), width);
  }

  private static Column column(String cell, String zh, String en, int width) {
    return new Column(List.of(cell), new Both(zh, en), width);
  }

  private static Column fact(String name, String zh, String en) {
    return column(name, zh, en, 0);
  }
}
