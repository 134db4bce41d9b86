package wagefund.reporting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wagefund.reporting.SheetLayout.Column;
import wagefund.reporting.SheetLayout.Section;

/** How the statements of the books stand in a spreadsheet. */
final class BookLayouts {

  static final Map<String, SheetLayout> ALL =
      Map.of(
          "voucher", voucher(),
          "journal", journal(),
          "account-ledger", accountLedger(),
          "trial-balance", trialBalance(),
          "sub-ledger", subLedger());

  private BookLayouts() {}

  private static SheetLayout voucher() {
    return new SheetLayout(
        fund(fact("range", "凭证", "Vouchers"), fact("count", "凭证张数", "Number of vouchers")),
        List.of(
            new Section(
                "lines",
                new Both("凭证分录", "Lines of the vouchers"),
                List.of(
                    column("voucher", "凭证号", "No.", 20),
                    column("no", "行号", "Line", 12),
                    column("on", "日期", "Date", 13),
                    new Column(List.of("summary", "nothing"), new Both("摘要", "Summary"), 34),
                    column("account", "会计科目", "Account", 40),
                    column("about", "案件／债务人／劳动者", "Case, debtor, worker", 34),
                    column("debit", "借方", "Debit", 18),
                    column("credit", "贷方", "Credit", 18),
                    column("total", "凭证合计", "Total of the voucher", 18),
                    column("capitals", "合计（大写）", "Total in capitals", 34),
                    column("attachments", "附单据", "Attachments", 12),
                    column("approval", "审批依据", "Approval", 34),
                    column("correction", "更正", "Correction", 34),
                    column("preparer", "制单", "Prepared by", 16),
                    column("checker", "审核", "Checked by", 16),
                    column("poster", "记账", "Posted by", 16),
                    column("place", "账序", "Position", 10)))),
        List.of());
  }

  private static SheetLayout journal() {
    return new SheetLayout(
        fund(fact("vouchers", "凭证张数", "Vouchers")),
        List.of(
            new Section(
                "lines",
                new Both("序时账", "Journal"),
                List.of(
                    column("on", "日期", "Date", 34),
                    column("voucher", "凭证号", "Voucher", 20),
                    new Column(List.of("summary", "nothing"), new Both("摘要", "Summary"), 34),
                    column("account", "会计科目", "Account", 40),
                    column("about", "案件／债务人／劳动者", "Case, debtor, worker", 34),
                    column("debit", "借方", "Debit", 18),
                    column("credit", "贷方", "Credit", 18)))),
        List.of(
            fact("debitSum", "借方合计", "Total debit"),
            fact("creditSum", "贷方合计", "Total credit"),
            fact("sumCapitals", "合计（大写）", "Total in capitals")));
  }

  private static SheetLayout accountLedger() {
    return new SheetLayout(
        fund(
            fact("account", "科目", "Account"),
            fact("part", "范围", "Of"),
            fact("openingSide", "期初方向", "Opening side"),
            fact("opening", "期初余额", "Opening balance")),
        List.of(
            new Section(
                "lines",
                new Both("明细账", "Lines"),
                List.of(
                    column("on", "日期", "Date", 34),
                    column("voucher", "凭证号", "Voucher", 20),
                    new Column(
                        List.of("summary", "heading", "nothing"), new Both("摘要", "Summary"), 34),
                    column("account", "科目", "Account", 36),
                    column("about", "案件／债务人／劳动者", "Case, debtor, worker", 34),
                    column("debit", "借方", "Debit", 18),
                    column("credit", "贷方", "Credit", 18),
                    column("side", "方向", "Side", 10),
                    column("balance", "余额", "Balance", 18)))),
        List.of(
            fact("debitSum", "本期借方", "Debit of the period"),
            fact("creditSum", "本期贷方", "Credit of the period"),
            fact("closingSide", "期末方向", "Closing side"),
            fact("closing", "期末余额", "Closing balance")));
  }

  private static SheetLayout trialBalance() {
    return new SheetLayout(
        fund(),
        List.of(
            new Section(
                "accounts",
                new Both("科目余额", "Accounts"),
                List.of(
                    new Column(
                        List.of("code", "heading", "total", "nothing"),
                        new Both("科目代码", "Code"),
                        34),
                    column("name", "科目名称", "Account", 36),
                    column("openingDebit", "期初借方", "Opening debit", 18),
                    column("openingCredit", "期初贷方", "Opening credit", 18),
                    column("debit", "本期借方", "Debit", 18),
                    column("credit", "本期贷方", "Credit", 18),
                    column("yearDebit", "本年累计借方", "Debit, year to date", 18),
                    column("yearCredit", "本年累计贷方", "Credit, year to date", 18),
                    column("closingDebit", "期末借方", "Closing debit", 18),
                    column("closingCredit", "期末贷方", "Closing credit", 18)))),
        List.of());
  }

  private static SheetLayout subLedger() {
    return new SheetLayout(
        fund(
            fact("account", "科目", "Account"),
            fact("by", "辅助核算", "By"),
            fact("count", "项数", "Items")),
        List.of(
            new Section(
                "items",
                new Both("辅助核算余额", "Balances"),
                List.of(
                    new Column(List.of("item", "total", "nothing"), new Both("项目", "Item"), 40),
                    column("openingSide", "期初方向", "Opening side", 12),
                    column("opening", "期初余额", "Opening", 18),
                    column("debit", "本期借方", "Debit", 18),
                    column("credit", "本期贷方", "Credit", 18),
                    column("closingSide", "期末方向", "Closing side", 12),
                    column("closing", "期末余额", "Closing", 18)))),
        List.of());
  }

  /** The head that all of them have. */
  private static List<Column> fund(Column... more) {
    return Stream.concat(
            Stream.of(
                fact("fund", "资金", "Fund"),
                fact("fundCode", "资金代码", "Code"),
                fact("keeper", "管理单位", "Keeper"),
                fact("period", "期间", "Period"),
                fact("known", "所知截至", "Known up to")),
            Stream.of(more))
        .toList();
  }

  private static Column column(String cell, String zh, String en, int width) {
    return new Column(List.of(cell), new Both(zh, en), width);
  }

  private static Column fact(String name, String zh, String en) {
    return column(name, zh, en, 0);
  }
}
