package wagefund.ledger.platform.export;

import java.io.PrintWriter;
import java.time.LocalDate;

/** The format of beancount. An assertion stands on the morning after, and bears no fen. */
final class BeancountJournal implements PlainJournal {

  /** Before the first voucher of any fund. */
  private static final LocalDate OPENED = LocalDate.of(1970, 1, 1);

  private final PrintWriter out;

  BeancountJournal(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(String title) {
    out.println("option \"title\" " + quoted(title));
    out.println("option \"operating_currency\" \"CNY\"");
  }

  @Override
  public void account(BookFund fund, BookAccount account) {
    out.println(OPENED + " open " + nameOf(fund, account.code()) + " CNY");
    meta("  ", "code", account.code());
    meta("  ", "name", account.zh() + " " + account.en());
  }

  @Override
  public void voucher(BookFund fund, BookVoucher voucher) {
    out.println();
    out.println(voucher.on() + " * " + quoted(voucher.summary()));
    meta("  ", "code", voucher.label());
    meta("  ", "fund", fund.id());
    meta("  ", "event", voucher.event());
    meta("  ", "seq", String.valueOf(voucher.seq()));
    meta("  ", "preparer", voucher.preparer());
    meta("  ", "checker", voucher.checker());
    meta("  ", "approval", voucher.approval());
    if (!voucher.on().equals(voucher.businessDate())) {
      out.println("  business-date: " + voucher.businessDate());
    }
    for (BookVoucher.Line line : voucher.lines()) {
      out.println(
          "  "
              + nameOf(fund, line.account())
              + "  "
              + Figures.yuan(line.debitLessCredit())
              + " CNY");
      meta("    ", "case", line.caseId());
      meta("    ", "debtor", line.debtor());
      meta("    ", "worker", line.personId());
    }
  }

  @Override
  public void mustHold(BookFund fund, String account, LocalDate atEndOf, long debitLessCredit) {
    out.println(
        atEndOf.plusDays(1)
            + " balance "
            + nameOf(fund, account)
            + "  "
            + Figures.yuan(debitLessCredit)
            + " ~ 0.00 CNY");
  }

  @Override
  public void remark(String text) {
    out.println("; " + text.replaceAll("\\R", " "));
  }

  private void meta(String indent, String key, String value) {
    if (!value.isBlank()) {
      out.println(indent + key + ": " + quoted(value));
    }
  }

  private static String nameOf(BookFund fund, String account) {
    BookAccount known = fund.accounts().get(account);
    String root = (known == null ? new BookAccount(account, "", "", true) : known).root();
    return root + ":" + fund.segment() + ":" + Figures.segment(account);
  }

  private static String quoted(String text) {
    return '"'
        + text.replaceAll("\\s+", " ").strip().replace("\\", "\\\\").replace("\"", "\\\"")
        + '"';
  }
}
