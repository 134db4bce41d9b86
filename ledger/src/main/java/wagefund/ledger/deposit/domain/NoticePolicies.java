package wagefund.ledger.deposit.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.deposit.command.CoverSource;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.deposit.command.DepositStatus;
import wagefund.ledger.deposit.command.NoticeStatus;
import wagefund.ledger.deposit.event.CoverPart;
import wagefund.ledger.deposit.event.NoticeLine;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;

/** What must be so before a payment notice goes a step further; each policy is one sentence. */
final class NoticePolicies {

  private NoticePolicies() {}

  /** The project of the deposit that the case is about, by the names of project and contractor. */
  static Optional<String> coveredProject(DepositState deposit, CaseFacts arrearsCase) {
    CaseDetails details = arrearsCase.details();
    boolean contractorFits =
        details.contractor().isEmpty()
            || plain(details.contractor()).equals(plain(deposit.required().contractor().name()));
    return deposit.projects().stream()
        .filter(p -> contractorFits && plain(p).equals(plain(details.project())))
        .findFirst();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
  }

  static Outcome notCovered(DepositState deposit, String project) {
    return Outcome.rejected(
        DepositError.PROJECT_NOT_COVERED,
        Facts.of("contractor", deposit.required().contractor().name())
            .and("project", project)
            .and("covered", String.join(", ", deposit.projects())));
  }

  static Optional<Rejection> depositMustBeInUse(DepositState deposit) {
    return deposit.status() == DepositStatus.RELEASED
        ? Optional.of(new Rejection(DepositError.DEPOSIT_RELEASED))
        : Optional.empty();
  }

  static Optional<Rejection> statusMustBe(NoticeState notice, NoticeStatus... allowed) {
    return List.of(allowed).contains(notice.status())
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                DepositError.NOTICE_WRONG_STATE, Facts.of("status", notice.status().zh())));
  }

  static Optional<Rejection> stepMayNotBeBefore(NoticeState notice, LocalDate on) {
    return on.isBefore(notice.latest())
        ? Optional.of(
            new Rejection(
                DepositError.NOTICE_DATE_TOO_EARLY,
                Facts.of("on", on).and("after", notice.latest())))
        : Optional.empty();
  }

  static Money coverOf(DepositState deposit, String project, LocalDate on) {
    return Money.sum(
        deposit.sources().stream()
            .filter(s -> s.covers(project, on))
            .map(CoverSource::free)
            .toList());
  }

  static Optional<Rejection> amountMustBeCovered(Money amount, Money cover) {
    return amount.isMoreThan(cover)
        ? Optional.of(
            new Rejection(
                DepositError.NOTICE_ABOVE_COVER, Facts.of("amount", amount).and("cover", cover)))
        : Optional.empty();
  }

  /** Every worker is still owed what the notice asks for him. */
  static Optional<Rejection> linesMustBeOwed(List<NoticeLine> lines, List<NoticeLine> open) {
    for (NoticeLine line : lines) {
      Money owed =
          NoticeLines.sum(open.stream().filter(o -> o.person().equals(line.person())).toList());
      if (line.amount().isMoreThan(owed)) {
        return Optional.of(
            new Rejection(
                DepositError.NOTICE_ABOVE_ARREARS,
                Facts.of("amount", line.amount())
                    .and("outstanding", owed)
                    .and("line", line.lineNo())));
      }
    }
    return Optional.empty();
  }

  /** A guarantee is called by the service of the notice, while it is valid. */
  static Optional<Rejection> guaranteesMustBeValid(DepositState deposit, Held held, LocalDate on) {
    return expired(deposit, held, on)
        .map(
            i ->
                new Rejection(
                    DepositError.GUARANTEE_EXPIRED,
                    Facts.of("number", i.number()).and("expires", i.expiresOn()).and("on", on)));
  }

  static Optional<Rejection> aGuaranteeMustHaveExpired(
      DepositState deposit, Held held, LocalDate on) {
    return expired(deposit, held, on).isPresent()
        ? Optional.empty()
        : Optional.of(new Rejection(DepositError.GUARANTEE_STILL_VALID, Facts.of("on", on)));
  }

  private static Optional<Instrument> expired(DepositState deposit, Held held, LocalDate on) {
    return held.parts().stream()
        .map(CoverPart::source)
        .flatMap(number -> deposit.instrument(number).stream())
        .filter(i -> i.hasExpiredBy(on))
        .findFirst();
  }
}
