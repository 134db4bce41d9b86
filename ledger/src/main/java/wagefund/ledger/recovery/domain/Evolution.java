package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.recovery.command.AgreedInterest;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimLine;
import wagefund.ledger.recovery.command.RestartingAct;
import wagefund.ledger.recovery.event.AssignmentNoticeRecorded;
import wagefund.ledger.recovery.event.ClaimAct;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimIncreased;
import wagefund.ledger.recovery.event.ClaimOpened;
import wagefund.ledger.recovery.event.ClaimRules;
import wagefund.ledger.recovery.event.DebtorChanged;
import wagefund.ledger.recovery.event.MovedLine;
import wagefund.ledger.recovery.event.PaidLine;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.recovery.event.RepaymentAgreed;

/** What a claim is after each event; events also carry the days that follow from it. */
final class Evolution {

  private Evolution() {}

  static ClaimFacts opened(ClaimOpened e) {
    ClaimRules rules = e.rules().orElse(ClaimRules.OLDER);
    return new ClaimFacts(
        e.claimId(),
        e.caseId(),
        e.fundId(),
        e.on(),
        List.of(e.namedDebtor()),
        List.of(),
        List.of(),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        rules,
        List.of(new AgreedInterest(LocalDate.EPOCH, rules.interest())),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO);
  }

  /** What is written off leaves the books, not the debtor: it goes into the memo register. */
  static ClaimFacts writtenOff(ClaimFacts claim, Money amount, LocalDate on) {
    return claim
        .reduced(amount, on)
        .withMoney(claim.paid(), claim.recovered(), claim.gone(), claim.outstanding().minus(amount))
        .withWrittenOff(claim.writtenOff().plus(amount), claim.inMemo().plus(amount));
  }

  /** What is paid of a debt that had been written off is a part payment as well. */
  static ClaimFacts recoveredAfter(ClaimFacts claim, Money amount, LocalDate on) {
    return acted(
        claim.withWrittenOff(claim.writtenOff(), claim.inMemo().minus(amount)),
        ClaimAct.PART_PAYMENT,
        on);
  }

  static ClaimFacts increased(
      ClaimFacts claim,
      String reference,
      List<PaidLine> paid,
      LocalDate on,
      Optional<LocalDate> dueOn) {
    List<ClaimLine> lines = new ArrayList<>(claim.lines());
    for (PaidLine line : paid) {
      lines.add(
          new ClaimLine(
              reference, line.lineNo(), line.person(), line.amount(), on, dueOn, List.of()));
    }
    Money amount = Money.sum(paid.stream().map(PaidLine::amount).toList());
    return claim
        .with(lines)
        .withMoney(
            claim.paid().plus(amount),
            claim.recovered(),
            claim.gone(),
            claim.outstanding().plus(amount));
  }

  /**
   * @param firstDue when the claim was due by what opened it: events that carry no days of their
   *     own are from when all lines had this one
   */
  static ClaimFacts of(ClaimFacts claim, ClaimIncreased e, Optional<LocalDate> firstDue) {
    Optional<LocalDate> dueOn = e.dates().isPresent() ? e.dueOn() : firstDue;
    return increased(claim, e.reference(), e.lines(), e.on(), dueOn);
  }

  /**
   * Less had been paid for the debtor: the line was smaller from the start, unless what came in
   * since leaves too little of it; then the oldest lines give way.
   */
  static ClaimFacts corrected(ClaimFacts claim, String reference, PaidLine less, LocalDate on) {
    List<ClaimLine> lines = new ArrayList<>();
    boolean found = false;
    for (ClaimLine line : claim.lines()) {
      boolean same =
          !found
              && line.reference().equals(reference)
              && line.lineNo() == less.lineNo()
              && line.person().equals(less.person())
              && !less.amount().isMoreThan(line.left());
      found |= same;
      lines.add(same ? line.lessBy(less.amount()) : line);
    }
    ClaimFacts after = found ? claim.with(lines) : claim.reduced(less.amount(), on);
    return after.withMoney(
        claim.paid().minus(less.amount()),
        claim.recovered(),
        claim.gone(),
        claim.outstanding().minus(less.amount()));
  }

  /**
   * Money that reduces the debt, its interest or its costs is a part payment, which restarts the
   * limitation.
   */
  static ClaimFacts received(ClaimFacts claim, Money toFund, Money toMemo, LocalDate on) {
    if (toFund.isZero()) {
      return toMemo.isZero() ? claim : acted(claim, ClaimAct.PART_PAYMENT, on);
    }
    ClaimFacts reduced =
        claim
            .reduced(toFund, on)
            .withMoney(
                claim.paid(),
                claim.recovered().plus(toFund),
                claim.gone(),
                claim.outstanding().minus(toFund));
    return acted(reduced, ClaimAct.PART_PAYMENT, on);
  }

  /** A receipt with all its parts; interest and costs leave the memo. */
  static ClaimFacts received(ClaimFacts claim, RecoveryReceived e) {
    Money interest = e.interest().orElse(Money.ZERO);
    Money costs = e.costs().orElse(Money.ZERO);
    ClaimFacts after = received(claim, e.toFund(), interest.plus(costs), e.on());
    return after.withMemo(
        after.acts(),
        after.costs(),
        after.interestReceived().plus(interest),
        after.costsReceived().plus(costs));
  }

  /** A payment that was put right has several lines: what moves is taken of the first first. */
  static ClaimFacts moved(ClaimFacts claim, List<MovedLine> lines, LocalDate on) {
    Map<String, Money> moving = new LinkedHashMap<>();
    lines.forEach(
        m -> moving.merge(payment(m.reference(), m.lineNo(), m.person()), m.amount(), Money::plus));
    List<ClaimLine> after = new ArrayList<>();
    for (ClaimLine line : claim.lines()) {
      String payment = payment(line.reference(), line.lineNo(), line.person());
      Money gone = moving.getOrDefault(payment, Money.ZERO).min(line.left());
      moving.computeIfPresent(payment, (p, rest) -> rest.minus(gone));
      after.add(line.reduced(gone, on));
    }
    Money amount = sum(lines);
    return claim
        .with(after)
        .withMoney(
            claim.paid().minus(amount),
            claim.recovered(),
            claim.gone().plus(amount),
            claim.outstanding().minus(amount));
  }

  private static String payment(String reference, int lineNo, PersonId person) {
    return reference + " " + lineNo + " " + person;
  }

  static ClaimFacts takenOver(ClaimFacts claim, List<MovedLine> taken) {
    List<ClaimLine> lines = new ArrayList<>(claim.lines());
    for (MovedLine line : taken) {
      lines.add(
          new ClaimLine(
              line.reference(),
              line.lineNo(),
              line.person(),
              line.amount(),
              line.paidOn(),
              line.dueOn(),
              List.of()));
    }
    Money amount = sum(taken);
    return claim
        .with(lines)
        .withMoney(
            claim.paid().plus(amount),
            claim.recovered(),
            claim.gone(),
            claim.outstanding().plus(amount));
  }

  static Money sum(List<MovedLine> lines) {
    return Money.sum(lines.stream().map(MovedLine::amount).toList());
  }

  /** Under another name, or in succession, what was served binds the new debtor too. */
  static ClaimFacts changed(ClaimFacts claim, DebtorChanged e) {
    List<ClaimDebtor> now = new ArrayList<>();
    for (ClaimDebtor debtor : claim.debtors()) {
      now.add(debtor.isSame(e.from()) ? e.to() : debtor);
    }
    List<ClaimDebtor> before = new ArrayList<>(claim.formerly());
    before.add(e.from());
    List<AssignmentNoticeRecorded> notices = new ArrayList<>(claim.notices());
    if (e.reason().bindsToNotices()) {
      claim.notices().stream()
          .filter(n -> n.debtor().isSame(e.from()))
          .forEach(n -> notices.add(n.of(e.to())));
    }
    return claim.withDebtors(now, before).withNotices(notices);
  }

  static ClaimFacts joined(ClaimFacts claim, ClaimDebtor debtor) {
    List<ClaimDebtor> now = new ArrayList<>(claim.debtors());
    now.add(debtor);
    return claim.withDebtors(now, claim.formerly());
  }

  static ClaimFacts noticed(ClaimFacts claim, AssignmentNoticeRecorded e) {
    List<AssignmentNoticeRecorded> notices = new ArrayList<>(claim.notices());
    notices.add(e);
    ClaimFacts after = claim.withNotices(notices);
    return e.dueOn().map(after::dueWhereOpen).orElse(after);
  }

  static ClaimFacts agreed(ClaimFacts claim, RepaymentAgreed e) {
    List<AgreedInterest> interest = new ArrayList<>();
    e.interest()
        .ifPresentOrElse(
            agreed -> {
              LocalDate since = e.interestSince().orElse(LocalDate.EPOCH);
              claim.interest().stream()
                  .filter(before -> before.since().isBefore(since))
                  .forEach(interest::add);
              interest.add(new AgreedInterest(since, agreed));
            },
            () -> interest.addAll(claim.interest()));
    ClaimFacts after = claim.withPlan(interest, e.instalments(), Optional.of(e.on()));
    ClaimFacts due = e.dueOn().map(after::dueAll).orElse(after);
    return acted(due, ClaimAct.ACKNOWLEDGEMENT, e.on());
  }

  static ClaimFacts acted(ClaimFacts claim, ClaimAct act, LocalDate on) {
    List<RestartingAct> acts = new ArrayList<>(claim.acts());
    acts.add(new RestartingAct(on, act == ClaimAct.ACKNOWLEDGEMENT));
    return claim.withMemo(acts, claim.costs(), claim.interestReceived(), claim.costsReceived());
  }

  static ClaimFacts costs(ClaimFacts claim, Money amount) {
    return claim.withMemo(
        claim.acts(), claim.costs().plus(amount), claim.interestReceived(), claim.costsReceived());
  }
}
