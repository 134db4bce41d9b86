package wagefund.ledger.recovery.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.recovery.event.AssignmentNoticeRecorded;
import wagefund.ledger.recovery.event.ClaimDates;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimRules;
import wagefund.ledger.recovery.event.Instalment;

/**
 * What is owed on a claim, by whom, and all that interest and limitation depend on.
 *
 * @param debtors the debtor, then those who were joined; each owes the whole
 * @param formerly who owed before
 * @param lines what was paid, oldest first
 * @param paid what was paid for this debtor, with what was taken over, without what moved away
 * @param recovered what came back
 * @param gone what moved to another claim
 * @param outstanding the principal that is still owed
 * @param interest how interest is reckoned, by the day from which it is
 * @param instalments the plan that was agreed last; empty: none
 * @param planSince the day of that plan
 * @param notices what was done to serve notices
 * @param acts the days on which something restarted the limitation
 * @param costs costs that the debtor is to bear
 * @param interestReceived interest that the debtor paid
 * @param costsReceived costs that the debtor paid
 * @param writtenOff what was ever written off; it is no longer outstanding
 * @param inMemo what of it the debtor has not paid since; he still owes it
 */
public record ClaimFacts(
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    LocalDate openedOn,
    List<ClaimDebtor> debtors,
    List<ClaimDebtor> formerly,
    List<ClaimLine> lines,
    Money paid,
    Money recovered,
    Money gone,
    Money outstanding,
    ClaimRules rules,
    List<AgreedInterest> interest,
    List<Instalment> instalments,
    Optional<LocalDate> planSince,
    List<AssignmentNoticeRecorded> notices,
    List<RestartingAct> acts,
    Money costs,
    Money interestReceived,
    Money costsReceived,
    Money writtenOff,
    Money inMemo) {

  /** What the debtor owes, in the books and in the memo register. */
  public Money owed() {
    return outstanding.plus(inMemo);
  }

  public ClaimFacts withWrittenOff(Money nowWrittenOff, Money nowInMemo) {
    return new ClaimFacts(
        claimId,
        caseId,
        fundId,
        openedOn,
        debtors,
        formerly,
        lines,
        paid,
        recovered,
        gone,
        outstanding,
        rules,
        interest,
        instalments,
        planSince,
        notices,
        acts,
        costs,
        interestReceived,
        costsReceived,
        nowWrittenOff,
        nowInMemo);
  }

  public ClaimDebtor debtor() {
    return debtors.get(0);
  }

  /** From when the assignment binds this debtor; empty: nothing was served on it. */
  public Optional<LocalDate> noticeBinds(ClaimDebtor debtor) {
    return notices.stream()
        .filter(n -> n.debtor().isSame(debtor))
        .flatMap(n -> n.effectiveOn().stream())
        .min(Comparator.naturalOrder());
  }

  /** What falls off which line where money comes in: the oldest first, then by the line. */
  public ClaimFacts reduced(Money by, LocalDate on) {
    List<Money> parts = Allocation.inOrder(by, lines.stream().map(ClaimLine::left).toList());
    List<ClaimLine> after = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      after.add(lines.get(i).reduced(parts.get(i), on));
    }
    return with(after);
  }

  public ClaimFacts with(List<ClaimLine> others) {
    return new ClaimFacts(
        claimId,
        caseId,
        fundId,
        openedOn,
        debtors,
        formerly,
        List.copyOf(others),
        paid,
        recovered,
        gone,
        outstanding,
        rules,
        interest,
        instalments,
        planSince,
        notices,
        acts,
        costs,
        interestReceived,
        costsReceived,
        writtenOff,
        inMemo);
  }

  public ClaimFacts withMoney(Money nowPaid, Money nowRecovered, Money nowGone, Money nowOwed) {
    return new ClaimFacts(
        claimId,
        caseId,
        fundId,
        openedOn,
        debtors,
        formerly,
        lines,
        nowPaid,
        nowRecovered,
        nowGone,
        nowOwed,
        rules,
        interest,
        instalments,
        planSince,
        notices,
        acts,
        costs,
        interestReceived,
        costsReceived,
        writtenOff,
        inMemo);
  }

  public ClaimFacts withDebtors(List<ClaimDebtor> now, List<ClaimDebtor> before) {
    return new ClaimFacts(
        claimId,
        caseId,
        fundId,
        openedOn,
        List.copyOf(now),
        List.copyOf(before),
        lines,
        paid,
        recovered,
        gone,
        outstanding,
        rules,
        interest,
        instalments,
        planSince,
        notices,
        acts,
        costs,
        interestReceived,
        costsReceived,
        writtenOff,
        inMemo);
  }

  public ClaimFacts withNotices(List<AssignmentNoticeRecorded> all) {
    return new ClaimFacts(
        claimId,
        caseId,
        fundId,
        openedOn,
        debtors,
        formerly,
        lines,
        paid,
        recovered,
        gone,
        outstanding,
        rules,
        interest,
        instalments,
        planSince,
        List.copyOf(all),
        acts,
        costs,
        interestReceived,
        costsReceived,
        writtenOff,
        inMemo);
  }

  public ClaimFacts withPlan(
      List<AgreedInterest> reckoned, List<Instalment> plan, Optional<LocalDate> since) {
    return new ClaimFacts(
        claimId,
        caseId,
        fundId,
        openedOn,
        debtors,
        formerly,
        lines,
        paid,
        recovered,
        gone,
        outstanding,
        rules,
        List.copyOf(reckoned),
        List.copyOf(plan),
        since,
        notices,
        acts,
        costs,
        interestReceived,
        costsReceived,
        writtenOff,
        inMemo);
  }

  public ClaimFacts withMemo(
      List<RestartingAct> restarts, Money nowCosts, Money interestPaid, Money costsPaid) {
    return new ClaimFacts(
        claimId,
        caseId,
        fundId,
        openedOn,
        debtors,
        formerly,
        lines,
        paid,
        recovered,
        gone,
        outstanding,
        rules,
        interest,
        instalments,
        planSince,
        notices,
        List.copyOf(restarts),
        nowCosts,
        interestPaid,
        costsPaid,
        writtenOff,
        inMemo);
  }

  /** What came in or went off since the plan, up to a day. */
  public Money reducedSincePlan(LocalDate until) {
    LocalDate since = planSince.orElse(LocalDate.MIN);
    return Money.sum(
        lines.stream()
            .flatMap(line -> line.reductions().stream())
            .filter(r -> r.on().isAfter(since) || r.on().equals(since))
            .filter(r -> !r.on().isAfter(until))
            .map(ClaimLine.Reduction::amount)
            .toList());
  }

  /**
   * The first day by which something is due that is not paid; where all is paid, the first of all.
   */
  public Optional<LocalDate> dueOn() {
    if (!instalments.isEmpty()) {
      Money covered = reducedSincePlan(LocalDate.MAX);
      for (Instalment instalment : instalments) {
        if (instalment.amount().isMoreThan(covered)) {
          return Optional.of(instalment.dueOn());
        }
        covered = covered.minus(instalment.amount());
      }
    }
    Stream<ClaimLine> open = lines.stream().filter(line -> !line.left().isZero());
    Stream<ClaimLine> considered = outstanding.isZero() ? lines.stream() : open;
    return considered.flatMap(line -> line.dueOn().stream()).min(Comparator.naturalOrder());
  }

  /** The last day of the limitation; it runs from the last instalment of a plan. */
  public LocalDate limitationOn() {
    LocalDate from =
        instalments.isEmpty()
            ? dueOn().orElse(openedOn)
            : instalments.get(instalments.size() - 1).dueOn();
    LocalDate until = from.plusYears(rules.limitationYears());
    List<RestartingAct> inOrder =
        acts.stream().sorted(Comparator.comparing(RestartingAct::on)).toList();
    for (RestartingAct act : inOrder) {
      boolean inTime = !act.on().isAfter(until);
      LocalDate restarted = act.on().plusYears(rules.limitationYears());
      if ((inTime || act.revives()) && restarted.isAfter(until)) {
        until = restarted;
      }
    }
    return until;
  }

  public ClaimDates dates() {
    return new ClaimDates(dueOn(), limitationOn());
  }

  /** The claim with these lines due by a day; those with a term of their own keep it. */
  public ClaimFacts dueWhereOpen(LocalDate day) {
    return with(
        lines.stream().map(line -> line.dueOn().isPresent() ? line : line.due(day)).toList());
  }

  public ClaimFacts dueAll(LocalDate day) {
    return with(lines.stream().map(line -> line.due(day)).toList());
  }
}
