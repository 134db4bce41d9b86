package wagefund.ledger.model;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wagefund.ledger.casefile.event.CaseOpened;
import wagefund.ledger.casefile.event.ClaimsSettled;
import wagefund.ledger.casefile.event.SettledMonth;
import wagefund.ledger.casefile.event.SettlementCorrected;
import wagefund.ledger.deposit.event.NoticePaid;
import wagefund.ledger.model.Told.SeenCase;
import wagefund.ledger.model.Told.SeenClaim;
import wagefund.ledger.model.Told.SeenMonth;
import wagefund.ledger.recovery.event.ClaimWrittenOff;
import wagefund.ledger.recovery.event.EmployerPaidWorkers;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.recovery.event.WorkerOverpaid;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.PaymentCorrected;
import wagefund.ledger.settlement.event.SucceededLine;
import wagefund.ledger.wageaccount.event.ArrearsPaidBeyond;
import wagefund.ledger.wageaccount.event.PayrollReported;

/**
 * The invariants of a fund, looked at after each command. They are reckoned a third time, from
 * nothing but the stored events, and compared with what the ledger says of itself and with its
 * books. Each finding begins with the number of its invariant.
 */
final class Invariants {

  private final Map<String, List<String>> accounts;
  private final Findings findings = new Findings();
  private final ApprovalInvariants approvals;
  private final MemoInvariants memos = new MemoInvariants(findings);

  // what the events say
  private final Map<String, Long> paid = new HashMap<>();
  private final Map<String, Long> cameBack = new HashMap<>();
  private final Map<String, Long> givenUp = new HashMap<>();
  private final Map<String, Long> arrears = new HashMap<>();
  private final Map<String, Long> settled = new HashMap<>();
  private final Map<String, Long> got = new HashMap<>();
  private final Map<String, Long> gotTooMuch = new HashMap<>();

  // what the books say
  private final Map<String, Long> balances = new HashMap<>();
  private final Map<String, Long> ofCases = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Map<String, Long>> turnover = new TreeMap<>();
  private String closedThrough = "";
  private Map<String, Long> before = Map.of();

  /**
   * @param rules what the scheme of the fund says
   * @param accounts which accounts hold which figure of the fund
   */
  Invariants(SmallLedger.Rules rules, Map<String, List<String>> accounts) {
    this.approvals = new ApprovalInvariants(rules, findings);
    this.accounts = accounts;
  }

  /** What does not hold after a command; nothing where all is well. */
  List<String> after(Told told) {
    told.events().forEach(this::happened);
    told.events().forEach(approvals::happened);
    approvals.afterCommand();
    told.events().forEach(memos::happened);
    told.booked().vouchers().forEach(this::booked);
    told.booked().closings().forEach(this::closed);
    if (!told.fund().isEmpty()) {
      theFundIsWhole(told.fund());
      onlyWhatIsThereIsPromised(told.fund());
      theBooksAgree(told.fund());
      claimsAreWhatWasPaidAndNotCameBack(told.fund().get("outstanding"));
    }
    told.arrearsCase().ifPresent(c -> caseHolds(c, told.claims()));
    memos.moveNoMoney(told, before);
    told.again().ifPresent(this::oneKeyOneEffect);
    before = told.fund();
    return findings.take();
  }

  // --- the fund ---

  private void theFundIsWhole(Map<String, Long> f) {
    long there =
        f.get("bank") + f.get("inTransit") + f.get("outstanding") + f.getOrDefault("toRealise", 0L);
    long whose =
        f.get("principal")
            + f.get("interest")
            + f.get("overRecovery")
            + f.getOrDefault("unidentified", 0L)
            + f.getOrDefault("forOthers", 0L);
    findings.mustHold(there == whose, 2, "%d is there, %d is somebody's, %s", there, whose, f);
  }

  private void onlyWhatIsThereIsPromised(Map<String, Long> f) {
    long available = f.get("bank") - f.get("reserved") - f.get("awaiting");
    boolean none = f.values().stream().anyMatch(figure -> figure < 0);
    findings.mustHold(available >= 0 && !none, 3, "%d is available, %s", available, f);
  }

  /** The balances of the books are the figures of the fund. */
  private void theBooksAgree(Map<String, Long> f) {
    accounts.forEach(
        (figure, held) -> {
          long books = held.stream().mapToLong(a -> balances.getOrDefault(a, 0L)).sum();
          boolean asset = List.of("bank", "inTransit", "outstanding", "toRealise").contains(figure);
          long own = f.getOrDefault(figure, 0L);
          findings.mustHold(
              own == (asset ? books : -books),
              2,
              "%s is %d, and %d in the books",
              figure,
              own,
              books);
        });
  }

  private void claimsAreWhatWasPaidAndNotCameBack(long outstanding) {
    long owed = sum(paid) - sum(cameBack) - sum(givenUp);
    findings.mustHold(
        owed == outstanding, 4, "%d should be owed to the fund, which says %d", owed, outstanding);
  }

  private static long sum(Map<String, Long> amounts) {
    return amounts.values().stream().mapToLong(x -> x).sum();
  }

  // --- the case ---

  private void caseHolds(SeenCase seen, List<SeenClaim> claims) {
    long parts =
        seen.byEmployer()
            + seen.byDeposit()
            + seen.byAdvance()
            + seen.byOther()
            + seen.outstanding();
    long opened =
        seen.months().stream().mapToLong(m -> arrears.getOrDefault(key(seen, m), -1L)).sum();
    findings.mustHold(
        parts == seen.arrears() && seen.arrears() == opened,
        13,
        "%d are the parts of %d, of %d that were claimed, %s",
        parts,
        seen.arrears(),
        opened,
        seen);
    for (SeenMonth month : seen.months()) {
      long paidOff = month.paidOtherwise() + month.advanced();
      long reckoned = settled.getOrDefault(key(seen, month), 0L);
      findings.mustHold(
          paidOff <= month.arrears(),
          5,
          "%d was settled of %d owed, %s",
          paidOff,
          month.arrears(),
          month);
      findings.mustHold(
          paidOff == reckoned,
          9,
          "the worker's claim fell by %d, and %d was paid on it, %s",
          paidOff,
          reckoned,
          month);
    }
    workersGotNoMoreThanIsOnRecord(seen);
    long owed = claims.stream().mapToLong(SeenClaim::outstanding).sum();
    long reckoned =
        paid.getOrDefault(seen.id(), 0L)
            - cameBack.getOrDefault(seen.id(), 0L)
            - givenUp.getOrDefault(seen.id(), 0L);
    findings.mustHold(
        owed == reckoned && claims.stream().allMatch(c -> c.outstanding() >= 0),
        4,
        "the claims of the case are %s, and should be %d",
        claims,
        reckoned);
    findings.mustHold(
        owed <= paid.getOrDefault(seen.id(), 0L),
        9,
        "%d is claimed, %d was paid",
        owed,
        paid.getOrDefault(seen.id(), 0L));
    long books = ofCases.getOrDefault(seen.id(), 0L);
    findings.mustHold(
        owed == books, 4, "the claims of the case are %d, and %d in the books", owed, books);
  }

  private void workersGotNoMoreThanIsOnRecord(SeenCase seen) {
    Map<String, Long> owed = new HashMap<>();
    seen.months().forEach(m -> owed.merge(m.person(), m.arrears(), Long::sum));
    owed.forEach(
        (person, sum) -> {
          String key = seen.id() + " " + person;
          long received = got.getOrDefault(key, 0L);
          long recorded = gotTooMuch.getOrDefault(key, 0L);
          findings.mustHold(
              received <= sum + recorded,
              5,
              "%s got %d, was owed %d, and %d is on record as too much",
              key,
              received,
              sum,
              recorded);
        });
  }

  private static String key(SeenCase of, SeenMonth month) {
    return of.id() + " " + month.person() + " " + month.month();
  }

  // --- what happened ---

  private void happened(Object event) {
    if (event instanceof CaseOpened e) {
      e.workers()
          .forEach(
              worker ->
                  worker
                      .arrears()
                      .forEach(
                          (month, owed) ->
                              arrears.put(
                                  e.caseId().value() + " " + worker.person().value() + " " + month,
                                  owed.fen())));
    } else if (event instanceof ClaimsSettled e) {
      e.months().forEach(m -> settle(e.caseId().value(), m, 1));
    } else if (event instanceof SettlementCorrected e) {
      e.months().forEach(m -> settle(e.caseId().value(), m, -1));
    } else if (event instanceof NoticePaid e) {
      e.lines()
          .forEach(
              line -> {
                get(e.caseId().value(), line.person().value(), line.amount().fen());
                tooMuch(e.caseId().value(), line.person().value(), line.beyond().fen());
              });
    } else if (event instanceof PayrollReported e && e.caseId().isPresent()) {
      String of = e.caseId().get().value();
      e.succeeded().forEach(l -> get(of, l.person().value(), l.amount().fen()));
    } else if (event instanceof ArrearsPaidBeyond e) {
      e.lines().forEach(l -> tooMuch(e.caseId().value(), l.person().value(), l.amount().fen()));
    } else if (event instanceof EmployerPaidWorkers e) {
      e.lines().forEach(l -> get(e.caseId().value(), l.person().value(), l.amount().fen()));
    } else if (event instanceof WorkerOverpaid e) {
      tooMuch(e.caseId().value(), e.person().value(), e.beyond().fen());
    } else if (event instanceof RecoveryReceived e) {
      cameBack.merge(e.caseId().value(), e.toFund().fen(), Long::sum);
      e.shares().forEach(s -> get(e.caseId().value(), s.person().value(), s.amount().fen()));
    } else if (event instanceof ReceiptCorrected e) {
      int sign = e.kind().takesBack() ? -1 : 1;
      cameBack.merge(e.caseId().value(), sign * e.parts().toFund().fen(), Long::sum);
      e.parts()
          .shares()
          .forEach(s -> get(e.caseId().value(), s.person().value(), sign * s.amount().fen()));
    } else if (event instanceof ClaimWrittenOff e) {
      givenUp.merge(e.caseId().value(), e.amount().fen(), Long::sum);
    } else {
      paymentsHappened(event);
    }
  }

  private void settle(String of, SettledMonth month, int sign) {
    settled.merge(
        of + " " + month.person().value() + " " + month.month(),
        sign * month.amount().fen(),
        Long::sum);
  }

  private void get(String of, String person, long amount) {
    got.merge(of + " " + person, amount, Long::sum);
  }

  private void tooMuch(String of, String person, long amount) {
    gotTooMuch.merge(of + " " + person, amount, Long::sum);
  }

  private void paymentsHappened(Object event) {
    if (event instanceof BankReported e) {
      for (SucceededLine line : e.succeeded()) {
        paid.merge(e.caseId().value(), line.amount().fen(), Long::sum);
        get(e.caseId().value(), line.person().value(), line.amount().fen());
      }
    } else if (event instanceof PaymentCorrected e) {
      long less = correction(e);
      paid.merge(e.caseId().value(), less, Long::sum);
      get(e.caseId().value(), e.person().value(), less);
    }
  }

  private static long correction(PaymentCorrected e) {
    return switch (e.kind()) {
      case RED, PRIOR_YEAR_LESS -> -e.amount().fen();
      case BLUE, PRIOR_YEAR_MORE -> e.amount().fen();
    };
  }

  // --- the books ---

  private void booked(Journal.Voucher voucher) {
    Map<String, Long> difference = new HashMap<>();
    for (Journal.Line line : voucher.lines()) {
      long fen = line.debit() ? line.fen() : -line.fen();
      difference.merge(line.book(), fen, Long::sum);
      balances.merge(line.account(), fen, Long::sum);
      if (accounts.getOrDefault("outstanding", List.of()).contains(line.account())) {
        ofCases.merge(line.caseId(), fen, Long::sum);
      }
      turnover
          .computeIfAbsent(voucher.period(), period -> new HashMap<>())
          .merge(line.account(), fen, Long::sum);
    }
    findings.mustHold(
        difference.values().stream().allMatch(d -> d == 0) && !difference.isEmpty(),
        1,
        "%s does not balance: %s",
        voucher,
        difference);
    String series = voucher.type() + " " + voucher.period();
    int next = numbers.getOrDefault(series, 0) + 1;
    findings.mustHold(voucher.number() == next, 10, "%s should have the number %d", voucher, next);
    numbers.put(series, next);
    findings.mustHold(
        voucher.period().equals(YearMonth.from(voucher.on()).toString())
            && voucher.period().compareTo(closedThrough) > 0,
        15,
        "%s was booked, and %s is closed",
        voucher,
        closedThrough);
    boolean ofCase = voucher.lines().stream().anyMatch(l -> !l.caseId().isEmpty());
    findings.mustHold(
        !voucher.approval().isEmpty()
            && (!ofCase || !voucher.caseId().isEmpty())
            && !voucher.preparer().isEmpty(),
        11,
        "%s lacks its approval, its case or its officer",
        voucher);
  }

  /** What a month is closed with is what stands in the books until then, and opens the next. */
  private void closed(Journal.Closing closing) {
    closedThrough = closing.period();
    Map<String, Long> left = new HashMap<>(closing.balances());
    turnover.forEach(
        (period, accountsOf) -> {
          if (period.compareTo(closedThrough) <= 0) {
            accountsOf.forEach((account, fen) -> left.merge(account, -fen, Long::sum));
          }
        });
    findings.mustHold(
        left.values().stream().allMatch(d -> d == 0),
        15,
        "%s was closed with other balances than the books have, by %s",
        closing.period(),
        left);
  }

  private void oneKeyOneEffect(Told.Again again) {
    findings.mustHold(again.alike() && again.stored() == 0, 14, "sent twice, it became %s", again);
  }
}
