package wagefund.ledger.wageaccount.domain;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.wageaccount.command.PayrollLineStatus;
import wagefund.ledger.wageaccount.command.PayrollResult;
import wagefund.ledger.wageaccount.command.PayrollWorker;
import wagefund.ledger.wageaccount.command.WageAccountError;
import wagefund.ledger.wageaccount.event.WageAccountDetails;

/** What must be so before wages are paid out of an account; each policy is one sentence. */
final class PayrollPolicies {

  private PayrollPolicies() {}

  static Optional<Rejection> officerMustHaveOneOf(Actor by, Role... roles) {
    for (Role role : roles) {
      if (by.has(role)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Rejection(WageAccountError.WAGE_ACCOUNT_ROLE_NEEDED, Facts.of("roles", words(roles))));
  }

  private static String words(Role... roles) {
    StringBuilder words = new StringBuilder();
    for (Role role : roles) {
      words.append(words.isEmpty() ? "" : ", ").append(role.name());
    }
    return words.toString();
  }

  static Optional<Rejection> everyLineMustBeForTheMonth(
      List<PayrollWorker> workers, YearMonth month) {
    return workers.stream()
        .filter(worker -> !worker.month().equals(month))
        .findFirst()
        .map(
            worker ->
                new Rejection(
                    WageAccountError.PAYROLL_MONTH_DIFFERS,
                    Facts.of("line", worker.lineNo())
                        .and("month", worker.month())
                        .and("expected", month)));
  }

  /** 一人一卡, 人社部发〔2021〕53号. */
  static Optional<Rejection> oneCardMayServeOneWorkerOnly(List<PayrollWorker> workers) {
    Map<CardNumber, Integer> first = new HashMap<>();
    for (PayrollWorker worker : workers) {
      CardNumber card = worker.person().card();
      Integer before = first.putIfAbsent(card, worker.lineNo());
      if (before != null) {
        return Optional.of(
            new Rejection(
                WageAccountError.CARD_FOR_SEVERAL_WORKERS,
                Facts.of("first", before).and("line", worker.lineNo()).and("card", card.masked())));
      }
    }
    return Optional.empty();
  }

  static Optional<Rejection> accountMustHold(Money needed, Money balance) {
    return needed.isMoreThan(balance)
        ? Optional.of(
            new Rejection(
                WageAccountError.WAGE_ACCOUNT_SHORT,
                Facts.of("needed", needed)
                    .and("balance", balance)
                    .and("shortfall", needed.minus(balance))))
        : Optional.empty();
  }

  static Optional<Rejection> confirmation(OpenPayroll payroll, Actor by, Digest digest) {
    if (payroll.confirmed()) {
      return wrongState(payroll);
    }
    if (payroll.proposedBy().equals(by.name())) {
      return Optional.of(
          new Rejection(WageAccountError.CONFIRMER_IS_PROPOSER, Facts.of("officer", by.name())));
    }
    return payroll.digest().equals(digest)
        ? Optional.empty()
        : Optional.of(new Rejection(WageAccountError.PAYROLL_DIGEST_DIFFERS));
  }

  static Optional<Rejection> wrongState(OpenPayroll payroll) {
    return Optional.of(
        new Rejection(
            WageAccountError.PAYROLL_WRONG_STATE, Facts.of("status", payroll.status().zh())));
  }

  /** Each line that the bank speaks of is in transit, and is spoken of once. */
  static Optional<Rejection> results(List<PayrollResult> results, OpenPayroll payroll) {
    Set<Integer> seen = new HashSet<>();
    for (PayrollResult result : results) {
      if (!seen.add(result.lineNo())) {
        return Optional.of(
            new Rejection(WageAccountError.PAYROLL_LINE_TWICE, Facts.of("line", result.lineNo())));
      }
      OpenLine line = payroll.lines().get(result.lineNo());
      if (line == null) {
        return lineUnknown(result.lineNo());
      }
      if (line.status() != PayrollLineStatus.SENT) {
        return lineWrongState(line);
      }
    }
    return Optional.empty();
  }

  static Optional<Rejection> lineUnknown(int lineNo) {
    return Optional.of(
        new Rejection(WageAccountError.PAYROLL_LINE_UNKNOWN, Facts.of("line", lineNo)));
  }

  static Optional<Rejection> lineWrongState(OpenLine line) {
    return Optional.of(
        new Rejection(
            WageAccountError.PAYROLL_LINE_WRONG_STATE,
            Facts.of("line", line.line().lineNo()).and("status", line.status().zh())));
  }

  static Optional<Rejection> payerMayNotHaveCorrected(OpenLine line, Actor by) {
    return line.correctedBy().equals(by.name())
        ? Optional.of(
            new Rejection(WageAccountError.PAYER_IS_CORRECTOR, Facts.of("officer", by.name())))
        : Optional.empty();
  }

  /** An account pays the arrears of its own holder only. */
  static Optional<Rejection> accountMustBeTheContractorsOfTheCase(
      WageAccountDetails account, CaseDetails arrearsCase) {
    boolean own =
        account.holder().equals(arrearsCase.contractor())
            || account.holder().equals(arrearsCase.employer().name());
    return own
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                WageAccountError.WAGE_ACCOUNT_OF_ANOTHER,
                Facts.of("holder", account.holder())
                    .and("employer", arrearsCase.employer().name())
                    .and("contractor", arrearsCase.contractor())));
  }
}
