package wagefund.ledger.platform.export;

import java.time.LocalDate;
import java.util.List;

/**
 * A voucher as it is exported.
 *
 * @param on the day within its period
 * @param label its number as people write it
 */
record BookVoucher(
    LocalDate on,
    LocalDate businessDate,
    String label,
    String summary,
    String event,
    String approval,
    String preparer,
    String checker,
    long seq,
    List<Line> lines) {

  BookVoucher {
    lines = List.copyOf(lines);
  }

  /**
   * A line of it.
   *
   * @param debitLessCredit a debit as it is, a credit negated
   */
  record Line(
      String account, long debitLessCredit, String caseId, String debtor, String personId) {}
}
