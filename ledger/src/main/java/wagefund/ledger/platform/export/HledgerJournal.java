package wagefund.ledger.platform.export;

import java.io.PrintWriter;
import java.time.LocalDate;

/** The journal format of hledger: signed amounts, accounts and the commodity declared. */
final class HledgerJournal implements PlainJournal {

  private final PrintWriter out;

  HledgerJournal(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(String title) {
    remark(title);
    out.println("decimal-mark .");
    out.println("commodity 1000.00 CNY");
  }

  @Override
  public void account(BookFund fund, BookAccount account) {
    out.println(
        "account "
            + nameOf(fund, account.code())
            + "  ; "
            + text(account.zh() + " " + account.en()));
  }

  @Override
  public void voucher(BookFund fund, BookVoucher voucher) {
    out.println();
    out.print(voucher.on() + " * (" + voucher.label() + ") " + text(voucher.summary()));
    out.print("  ; " + tag("fund", fund.id()) + tag("event", voucher.event()));
    out.print(tag("seq", String.valueOf(voucher.seq())));
    out.print(tag("preparer", voucher.preparer()) + tag("checker", voucher.checker()));
    if (!voucher.on().equals(voucher.businessDate())) {
      out.print(tag("business-date", voucher.businessDate().toString()));
    }
    out.println(tag("approval", voucher.approval()));
    for (BookVoucher.Line line : voucher.lines()) {
      out.print("    " + nameOf(fund, line.account()));
      out.print("  " + Figures.yuan(line.debitLessCredit()) + " CNY");
      String tags =
          tag("case", line.caseId())
              + tag("debtor", line.debtor())
              + tag("worker", line.personId());
      out.println(tags.isEmpty() ? "" : "  ; " + tags);
    }
  }

  @Override
  public void mustHold(BookFund fund, String account, LocalDate atEndOf, long debitLessCredit) {
    out.println();
    out.println(atEndOf + " * must hold");
    out.println(
        "    " + nameOf(fund, account) + "  0.00 CNY = " + Figures.yuan(debitLessCredit) + " CNY");
  }

  @Override
  public void remark(String text) {
    out.println("; " + text.replaceAll("\\R", " "));
  }

  static String nameOf(BookFund fund, String account) {
    BookAccount known = fund.accounts().get(account);
    String root = (known == null ? new BookAccount(account, "", "", true) : known).root();
    return root + ":" + fund.segment() + ":" + account.replaceAll("[\\s:;]+", "-");
  }

  private static String tag(String name, String value) {
    String plain = text(value);
    return plain.isEmpty() ? "" : name + ":" + plain + ", ";
  }

  /** What means something to hledger is written as its Chinese sister, which means nothing. */
  private static String text(String text) {
    return text.replaceAll("\\s+", " ")
        .replace(';', '；')
        .replace('|', '｜')
        .replace(',', '，')
        .replace(':', '：')
        .strip();
  }
}
