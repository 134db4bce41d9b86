package wagefund.ledger.platform.export;

import java.time.LocalDate;

/** A journal in the format of another book-keeping program, written part by part. */
interface PlainJournal {

  /** What the whole begins with. */
  void begin(String title);

  /** An account of a fund, before anything is posted to it. */
  void account(BookFund fund, BookAccount account);

  /** A voucher, as one transaction. */
  void voucher(BookFund fund, BookVoucher voucher);

  /** What an account must hold at the end of a day, by a figure that was not read from vouchers. */
  void mustHold(BookFund fund, String account, LocalDate atEndOf, long debitLessCredit);

  /** A remark that is not read by the program. */
  void remark(String text);
}
