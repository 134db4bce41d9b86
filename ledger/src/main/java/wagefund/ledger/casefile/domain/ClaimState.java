package wagefund.ledger.casefile.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.casefile.command.OpenMonth;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.casefile.event.ClaimsSettled;
import wagefund.ledger.casefile.event.SettledMonth;
import wagefund.ledger.casefile.event.SettlementCorrected;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.casefile.event.WorkerArrears;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/** What one worker is owed, month by month, as the case keeps it in memory. */
record ClaimState(
    int lineNo, PersonId person, AccountId account, SortedMap<YearMonth, OpenMonth> months) {

  static Map<PersonId, ClaimState> allOf(List<WorkerArrears> workers) {
    Map<PersonId, ClaimState> claims = new LinkedHashMap<>();
    for (WorkerArrears worker : workers) {
      SortedMap<YearMonth, OpenMonth> months = new TreeMap<>();
      worker
          .arrears()
          .forEach((month, owed) -> months.put(month, new OpenMonth(owed, Money.ZERO, Money.ZERO)));
      claims.put(
          worker.person(),
          new ClaimState(worker.lineNo(), worker.person(), worker.account(), months));
    }
    return claims;
  }

  WorkerClaim toClaim() {
    return new WorkerClaim(lineNo, person, account, months);
  }

  /** How a payment settles this worker's months: those it was paid for, then the oldest first. */
  List<SettledMonth> settles(PaidToWorker paid) {
    SortedMap<YearMonth, Money> shares = new TreeMap<>();
    Money left = paid.amount();
    for (Map.Entry<YearMonth, Money> wanted : paid.months().entrySet()) {
      Money share = wanted.getValue().min(open(wanted.getKey())).min(left);
      shares.put(wanted.getKey(), share);
      left = left.minus(share);
    }
    for (YearMonth month : months.keySet()) {
      Money before = shares.getOrDefault(month, Money.ZERO);
      Money share = open(month).minus(before).min(left);
      shares.put(month, before.plus(share));
      left = left.minus(share);
    }
    return shares.entrySet().stream()
        .filter(share -> !share.getValue().isZero())
        .map(share -> new SettledMonth(person, share.getKey(), share.getValue()))
        .toList();
  }

  /** Which months are owed again where less was paid than was booked: the latest first. */
  List<SettledMonth> reopens(Money amount, boolean advance) {
    List<SettledMonth> reopened = new ArrayList<>();
    Money left = amount;
    for (YearMonth month : new TreeMap<>(months).descendingKeySet()) {
      OpenMonth open = Objects.requireNonNull(months.get(month));
      Money share = (advance ? open.advanced() : open.paidBefore()).min(left);
      if (!share.isZero()) {
        reopened.add(new SettledMonth(person, month, share));
        left = left.minus(share);
      }
    }
    return left.isZero() ? List.copyOf(reopened) : List.of();
  }

  static Map<PersonId, ClaimState> reopen(
      Map<PersonId, ClaimState> claims, SettlementCorrected correction) {
    Map<PersonId, ClaimState> after = new LinkedHashMap<>(claims);
    boolean advance = correction.source() == SettlementSource.ADVANCE;
    for (SettledMonth reopened : correction.months()) {
      after.computeIfPresent(reopened.person(), (person, claim) -> claim.reopen(reopened, advance));
    }
    return after;
  }

  private ClaimState reopen(SettledMonth reopened, boolean advance) {
    SortedMap<YearMonth, OpenMonth> after = new TreeMap<>(months);
    Money amount = reopened.amount();
    after.computeIfPresent(
        reopened.month(),
        (month, open) ->
            advance
                ? new OpenMonth(open.arrears(), open.paidBefore(), open.advanced().minus(amount))
                : new OpenMonth(open.arrears(), open.paidBefore().minus(amount), open.advanced()));
    return new ClaimState(lineNo, person, account, after);
  }

  private Money open(YearMonth month) {
    return Optional.ofNullable(months.get(month)).map(OpenMonth::outstanding).orElse(Money.ZERO);
  }

  static Map<PersonId, ClaimState> settle(
      Map<PersonId, ClaimState> claims, ClaimsSettled settlement) {
    Map<PersonId, ClaimState> after = new LinkedHashMap<>(claims);
    boolean advance = settlement.source() == SettlementSource.ADVANCE;
    for (SettledMonth settled : settlement.months()) {
      after.computeIfPresent(settled.person(), (person, claim) -> claim.settle(settled, advance));
    }
    return after;
  }

  private ClaimState settle(SettledMonth settled, boolean advance) {
    SortedMap<YearMonth, OpenMonth> after = new TreeMap<>(months);
    after.computeIfPresent(
        settled.month(),
        (month, open) ->
            advance
                ? new OpenMonth(
                    open.arrears(), open.paidBefore(), open.advanced().plus(settled.amount()))
                : new OpenMonth(
                    open.arrears(), open.paidBefore().plus(settled.amount()), open.advanced()));
    return new ClaimState(lineNo, person, account, after);
  }
}
