package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.recovery.command.CaseClaimsFacts;
import wagefund.ledger.recovery.command.EmployerPaymentRecorded;
import wagefund.ledger.recovery.command.RecordEmployerPayment;
import wagefund.ledger.recovery.command.RecordPaidTwice;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.event.ChangeReason;
import wagefund.ledger.recovery.event.EmployerPaidLine;
import wagefund.ledger.recovery.event.EmployerPaidWorkers;
import wagefund.ledger.recovery.event.WorkerOverpaid;

/**
 * Decides what follows when the employer pays workers past the fund: the arrears fall, and what was
 * advanced and paid again is owed by the worker, unless the notice had bound the payer.
 */
@Component
class DirectPayments {

  private final Commands commands;
  private final ClaimMoves moves;

  DirectPayments(Commands commands) {
    this.commands = commands;
    this.moves = new ClaimMoves(commands);
  }

  @CommandHandler
  Outcome handle(RecordEmployerPayment c) {
    boolean may =
        c.by().has(Role.CLERK)
            || c.by().has(Role.CHECKER)
            || c.by().has(Role.RECOVERY)
            || c.by().has(Role.CASE_SYSTEM);
    return may
        ? commands
            .send(new AskCase(c.caseId()))
            .then(CaseFacts.class, arrearsCase -> record(c, arrearsCase))
        : Outcome.rejected(RecoveryError.EMPLOYER_PAYMENT_ROLE_NEEDED);
  }

  private Outcome record(RecordEmployerPayment c, CaseFacts arrearsCase) {
    Map<Integer, WorkerClaim> workers = new LinkedHashMap<>();
    arrearsCase.workers().forEach(w -> workers.put(w.lineNo(), w));
    CaseClaimsId id = CaseClaimsId.of(c.caseId());
    CaseClaimsFacts known = ListOfClaims.facts(commands, id);
    ClaimMoves.Claims claims = moves.claimsOf(c.claims(), known.claims());
    String payer = c.payer().isEmpty() ? arrearsCase.details().employer().name() : c.payer();
    Optional<Rejection> refusal =
        linesMustBeOnTheRoster(c, workers).or(() -> payerMustOwe(payer, arrearsCase, claims));
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    List<EmployerPaidLine> paid = new ArrayList<>();
    for (RecordEmployerPayment.Line line : c.lines()) {
      WorkerClaim worker = Optional.ofNullable(workers.get(line.lineNo())).orElseThrow();
      paid.addAll(PaidByEmployer.divide(line, worker, known));
    }
    Money amount = Money.sum(paid.stream().map(EmployerPaidLine::amount).toList());
    Money settled = Money.sum(paid.stream().map(EmployerPaidLine::settled).toList());
    unlessAccepted(
        ListOfClaims.note(
            commands,
            id,
            new EmployerPaidWorkers(
                id,
                c.paymentId(),
                c.caseId(),
                payer,
                c.document(),
                paid,
                amount,
                settled,
                amount.minus(settled),
                c.on(),
                c.by().name(),
                c.at())));
    settle(c, paid);
    Money moved = overpaid(c, payer, paid, workers, known, claims);
    return Outcome.accepted(
        new EmployerPaymentRecorded(c.paymentId(), amount, settled, amount.minus(settled), moved));
  }

  private static Optional<Rejection> linesMustBeOnTheRoster(
      RecordEmployerPayment c, Map<Integer, WorkerClaim> workers) {
    Set<Integer> seen = new HashSet<>();
    for (RecordEmployerPayment.Line line : c.lines()) {
      WorkerClaim worker = workers.get(line.lineNo());
      if (worker == null) {
        return Optional.of(
            new Rejection(RecoveryError.WORKER_LINE_UNKNOWN, Facts.of("line", line.lineNo())));
      }
      if (!seen.add(line.lineNo())) {
        return Optional.of(
            new Rejection(RecoveryError.WORKER_LINE_TWICE, Facts.of("line", line.lineNo())));
      }
      Optional<Rejection> month =
          line.months().keySet().stream()
              .filter(m -> !worker.months().containsKey(m))
              .findFirst()
              .map(
                  m ->
                      new Rejection(
                          RecoveryError.WAGE_MONTH_UNKNOWN,
                          Facts.of("line", line.lineNo()).and("month", m)));
      if (month.isPresent()) {
        return month;
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> payerMustOwe(
      String payer, CaseFacts arrearsCase, ClaimMoves.Claims claims) {
    boolean owes =
        payer.equals(arrearsCase.details().employer().name())
            || payer.equals(arrearsCase.details().contractor())
            || claims.hasDebtor(payer);
    return owes
        ? Optional.empty()
        : Optional.of(new Rejection(RecoveryError.PAYER_IS_NO_DEBTOR, Facts.of("payer", payer)));
  }

  private void settle(RecordEmployerPayment c, List<EmployerPaidLine> paid) {
    Map<PersonId, TreeMap<java.time.YearMonth, Money>> byWorker = new LinkedHashMap<>();
    for (EmployerPaidLine line : paid) {
      if (!line.settled().isZero()) {
        byWorker
            .computeIfAbsent(line.person(), p -> new TreeMap<>())
            .put(line.month(), line.settled());
      }
    }
    if (!byWorker.isEmpty()) {
      unlessAccepted(
          commands.send(
              new SettleClaims(
                  c.caseId(),
                  SettlementSource.EMPLOYER,
                  c.paymentId(),
                  byWorker.entrySet().stream()
                      .map(
                          w ->
                              new PaidToWorker(
                                  w.getKey(), Money.sum(w.getValue().values()), w.getValue()))
                      .toList(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
  }

  /** For each month paid beyond the arrears: whose it is, and a record of it. */
  private Money overpaid(
      RecordEmployerPayment c,
      String payer,
      List<EmployerPaidLine> paid,
      Map<Integer, WorkerClaim> workers,
      CaseClaimsFacts known,
      ClaimMoves.Claims claims) {
    CaseClaimsId id = CaseClaimsId.of(c.caseId());
    List<PaidToWorker> wanted = new ArrayList<>();
    int number = 0;
    for (EmployerPaidLine line : paid) {
      if (line.beyond().isZero()) {
        continue;
      }
      number++;
      var month =
          Optional.ofNullable(workers.get(line.lineNo()))
              .map(w -> w.months().get(line.month()))
              .orElseThrow();
      Money ofAdvance =
          line.beyond()
              .min(month.advanced().minusOrZero(known.ofAdvance(line.person(), line.month())));
      ClaimMoves.Taken taken = claims.take(line.person(), ofAdvance, payer, c.on());
      if (!taken.amount().isZero()) {
        wanted.add(new PaidToWorker(line.person(), taken.amount()));
      }
      unlessAccepted(
          ListOfClaims.note(
              commands,
              id,
              new WorkerOverpaid(
                  id,
                  c.paymentId() + "-" + number,
                  c.caseId(),
                  c.paymentId(),
                  line.lineNo(),
                  line.person(),
                  line.month(),
                  month.arrears(),
                  month.paidBefore().plus(month.advanced()),
                  ofAdvance,
                  line.amount(),
                  line.beyond(),
                  taken.amount(),
                  taken.standing(),
                  c.document(),
                  c.on(),
                  c.by().name(),
                  c.at())));
    }
    claims.move(
        new ClaimMoves.Why(
            c.caseId(), ChangeReason.PAID_BEFORE_NOTICE, c.document(), c.on(), c.by(), c.at()),
        lineNumbers(workers));
    return Money.sum(wanted.stream().map(PaidToWorker::amount).toList());
  }

  private static Map<PersonId, Integer> lineNumbers(Map<Integer, WorkerClaim> workers) {
    Map<PersonId, Integer> numbers = new LinkedHashMap<>();
    workers.forEach((no, worker) -> numbers.put(worker.person(), no));
    return numbers;
  }

  /**
   * Whoever had been paid when the advance arrived had no wages left that could pass to the fund:
   * the worker owes it back, whether or not a notice was served.
   */
  @CommandHandler
  Outcome handle(RecordPaidTwice c) {
    CaseFacts arrearsCase = commands.send(new AskCase(c.caseId())).answer(CaseFacts.class);
    CaseClaimsId id = CaseClaimsId.of(c.caseId());
    CaseClaimsFacts known = ListOfClaims.facts(commands, id);
    ClaimMoves.Claims claims = moves.claimsOf(List.of(), known.claims());
    Map<Integer, WorkerClaim> workers = new LinkedHashMap<>();
    arrearsCase.workers().forEach(w -> workers.put(w.lineNo(), w));
    // The bank may report on one batch several times; each overpayment has a number of its own.
    int number = known.overpaid().size();
    for (PaidToWorker twice : c.beyond()) {
      number++;
      WorkerClaim worker =
          arrearsCase.workers().stream()
              .filter(w -> w.person().equals(twice.person()))
              .findFirst()
              .orElseThrow();
      var month = twice.months().lastKey();
      var open = Optional.ofNullable(worker.months().get(month)).orElseThrow();
      claims.takeOf(c.reference(), twice.person(), twice.amount());
      unlessAccepted(
          ListOfClaims.note(
              commands,
              id,
              new WorkerOverpaid(
                  id,
                  c.reference() + "-" + number,
                  c.caseId(),
                  c.reference(),
                  worker.lineNo(),
                  twice.person(),
                  month,
                  open.arrears(),
                  open.paidBefore().plus(open.advanced()),
                  twice.amount(),
                  twice.amount(),
                  twice.amount(),
                  twice.amount(),
                  WorkerOverpaid.Standing.WORKER_OWES_FUND,
                  c.document(),
                  c.on(),
                  c.by().name(),
                  c.at())));
    }
    claims.move(
        new ClaimMoves.Why(
            c.caseId(), ChangeReason.PAID_BEFORE_ADVANCE, c.document(), c.on(), c.by(), c.at()),
        lineNumbers(workers));
    return Outcome.accepted();
  }
}
