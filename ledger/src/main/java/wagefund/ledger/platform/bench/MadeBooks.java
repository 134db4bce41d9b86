package wagefund.ledger.platform.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundEstablished;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.read.MadeHistory;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.SucceededLine;

/**
 * Four weeks in the books of a fund, made without commands by the projection itself: rounds of an
 * allocation, a report of the bank on ten workers and a receipt, evenly over 28 days; each
 * twentieth report is booked 20 days late, for many of them in the month before.
 */
final class MadeBooks {

  static final LocalDate BEGIN = LocalDate.of(2016, 1, 1);

  /** After how many days all of it may come again. */
  static final int DAYS_LATER = 30;

  /** Lines in the books for each round: 2 of the allocation, 11 of the bank, 2 of the receipt. */
  private static final int LINES_OF_ROUND = 15;

  private static final int DAYS = 28;
  private static final int WORKERS = 10;
  private static final int ROUNDS_OF_CASE = 7;
  private static final int LATE_BY_DAYS = 20;

  private final FundId fund;
  private final long rounds;
  private final MadeHistory history;
  private final AdvanceId advance;
  private long seq;

  /**
   * @param lines how many lines the books have in the end, at least
   */
  MadeBooks(FundId fund, long lines, MadeHistory history) {
    this.fund = fund;
    this.rounds = (lines + LINES_OF_ROUND - 1) / LINES_OF_ROUND;
    this.history = history;
    this.advance = new AdvanceId(fund.value());
  }

  /** How many lines the books have in the end. */
  long lines() {
    return rounds * LINES_OF_ROUND;
  }

  /** Makes all of it; answers the last place of the log. */
  long make() {
    found();
    for (long round = 0; round < rounds; round++) {
      book(round);
    }
    history.write();
    return seq;
  }

  private void found() {
    LocalDate begin = BEGIN.minusDays(LATE_BY_DAYS);
    String name = fund.value();
    happens(
        new FundEstablished(
            fund,
            name,
            name,
            FundKind.EMERGENCY,
            FundLevel.CITY,
            "Bench",
            "专户",
            "",
            Money.ZERO,
            paper(begin),
            begin,
            "bench",
            noon(begin)),
        begin);
    happens(
        new AdvanceApproved(
            advance,
            new CaseId("case-0"),
            fund,
            Money.ofFen(1),
            Digest.of(name),
            begin,
            "bench",
            noon(begin),
            Optional.empty()),
        begin);
  }

  private void book(long round) {
    LocalDate today = BEGIN.plusDays(round * DAYS / rounds);
    CaseId arrearsCase = new CaseId("case-" + round / ROUNDS_OF_CASE);
    happens(capital(today), today);
    happens(report(arrearsCase, round % 20 == 19 ? today.minusDays(LATE_BY_DAYS) : today), today);
    happens(receipt(arrearsCase, today), today);
  }

  private CapitalReceived capital(LocalDate on) {
    return new CapitalReceived(
        fund,
        CapitalSource.ALLOCATION,
        amount(0),
        paper(on),
        FundFigures.NONE,
        on,
        "bench",
        noon(on));
  }

  private BankReported report(CaseId arrearsCase, LocalDate on) {
    List<SucceededLine> succeeded = new ArrayList<>();
    for (int no = 1; no <= WORKERS; no++) {
      PersonId worker =
          new PersonId("00000000-0000-0000-0000-%012d".formatted(scattered(no) % 1_000_000));
      succeeded.add(new SucceededLine(no, worker, amount(no), "r-" + no));
    }
    return new BankReported(
        new BatchId("b-" + seq),
        advance,
        arrearsCase,
        fund,
        "Debtor of " + arrearsCase.value(),
        succeeded,
        List.of(),
        on,
        "bench",
        noon(on));
  }

  private RecoveryReceived receipt(CaseId arrearsCase, LocalDate on) {
    Money amount = amount(0);
    return new RecoveryReceived(
        new ClaimId("claim-of-" + arrearsCase.value()),
        new ReceiptId("receipt-" + seq),
        arrearsCase,
        fund,
        "Debtor of " + arrearsCase.value(),
        ReceiptChannel.COURT,
        "Court",
        paper(on),
        AllocationMethod.FUND_FIRST,
        "scheme",
        amount,
        amount,
        Money.ZERO,
        Money.ZERO,
        List.of(),
        Money.ZERO,
        on,
        "bench",
        noon(on),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void happens(Record event, LocalDate recorded) {
    seq++;
    history.add(new SealedEvent(seq, "made-" + seq, "made/" + fund.value(), noon(recorded), event));
  }

  private Money amount(int line) {
    return Money.ofFen(1 + scattered(line) % 500_000);
  }

  /** A number that differs from event to event and line to line, and is the same in every run. */
  private long scattered(int line) {
    return seq * 7_919 + line * 104_729L;
  }

  private static Document paper(LocalDate on) {
    return new Document("bench", "", on);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(Times.ZONE).toInstant();
  }
}
