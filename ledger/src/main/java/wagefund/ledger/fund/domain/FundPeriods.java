package wagefund.ledger.fund.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import wagefund.ledger.fund.command.BeginClosing;
import wagefund.ledger.fund.command.ClosePeriod;
import wagefund.ledger.fund.command.OpenPeriods;
import wagefund.ledger.fund.command.PeriodError;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.fund.event.PeriodClosingBegun;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/**
 * 会计期间: which months of a fund are closed. They are closed one after the other and never opened
 * again.
 *
 * @param first the month in which the fund was established
 * @param next the first month that is not closed
 * @param closing the closing of that month, where somebody began it
 */
record FundPeriods(YearMonth first, YearMonth next, Optional<PeriodClosingBegun> closing) {

  static FundPeriods from(LocalDate established) {
    YearMonth first = YearMonth.from(established);
    return new FundPeriods(first, first, Optional.empty());
  }

  OpenPeriods open() {
    if (closing.isPresent()) {
      return new OpenPeriods(Optional.of(next));
    }
    return next.equals(first) ? OpenPeriods.ALL : new OpenPeriods(Optional.of(next.minusMonths(1)));
  }

  FundPeriods begun(PeriodClosingBegun e) {
    return new FundPeriods(first, next, Optional.of(e));
  }

  FundPeriods dropped() {
    return new FundPeriods(first, next, Optional.empty());
  }

  FundPeriods closed() {
    return new FundPeriods(first, next.plusMonths(1), Optional.empty());
  }

  Optional<Rejection> mayBegin(BeginClosing c) {
    return roleIsNeeded(c.by())
        .or(() -> closedOnlyOnce(c.period()))
        .or(() -> closedInOrder(c.period()))
        .or(() -> onlyWhenOver(c.period(), c.on()))
        .or(() -> mayNotHaveBegun(c.period()));
  }

  Optional<Rejection> mayClose(ClosePeriod c) {
    return roleIsNeeded(c.by())
        .or(() -> closedOnlyOnce(c.period()))
        .or(() -> mustHaveBegun(c.period()))
        .or(() -> mustHaveBeenLookedAt(c))
        .or(() -> byAnother(c.by()))
        .or(() -> onlyWhenOver(c.period(), c.on()))
        .or(() -> nothingMayBlock(c));
  }

  Optional<Rejection> mayDrop(YearMonth period, Actor by) {
    return roleIsNeeded(by).or(() -> closedOnlyOnce(period)).or(() -> mustHaveBegun(period));
  }

  private static Optional<Rejection> roleIsNeeded(Actor by) {
    return by.has(Role.FUND_MANAGER) || by.has(Role.REVIEWER) || by.has(Role.APPROVER)
        ? Optional.empty()
        : Optional.of(new Rejection(PeriodError.PERIOD_ROLE_NEEDED));
  }

  private Optional<Rejection> closedOnlyOnce(YearMonth period) {
    return period.isBefore(next)
        ? Optional.of(new Rejection(PeriodError.PERIOD_CLOSED_ALREADY, Facts.of("period", period)))
        : Optional.empty();
  }

  private Optional<Rejection> closedInOrder(YearMonth period) {
    return period.isAfter(next)
        ? Optional.of(
            new Rejection(
                PeriodError.PERIOD_OUT_OF_ORDER, Facts.of("period", period).and("next", next)))
        : Optional.empty();
  }

  private static Optional<Rejection> onlyWhenOver(YearMonth period, LocalDate on) {
    return on.isBefore(period.atEndOfMonth())
        ? Optional.of(
            new Rejection(
                PeriodError.PERIOD_NOT_OVER,
                Facts.of("period", period).and("from", period.atEndOfMonth())))
        : Optional.empty();
  }

  private Optional<Rejection> mayNotHaveBegun(YearMonth period) {
    return closing.map(
        begun ->
            new Rejection(
                PeriodError.PERIOD_CLOSING_ALREADY,
                Facts.of("period", period).and("by", begun.by())));
  }

  private Optional<Rejection> mustHaveBegun(YearMonth period) {
    return closing.filter(begun -> begun.period().equals(period)).isPresent()
        ? Optional.empty()
        : Optional.of(new Rejection(PeriodError.PERIOD_NOT_CLOSING, Facts.of("period", period)));
  }

  private static Optional<Rejection> mustHaveBeenLookedAt(ClosePeriod c) {
    return c.checklist().isEmpty()
        ? Optional.of(new Rejection(PeriodError.PERIOD_NOT_CLOSING, Facts.of("period", c.period())))
        : Optional.empty();
  }

  private Optional<Rejection> byAnother(Actor by) {
    return closing
        .filter(begun -> begun.by().equals(by.name()))
        .map(
            begun -> new Rejection(PeriodError.CLOSER_IS_BEGINNER, Facts.of("officer", by.name())));
  }

  private static Optional<Rejection> nothingMayBlock(ClosePeriod c) {
    String items =
        c.checklist().stream()
            .filter(item -> item.grade() == ChecklistItem.Grade.BLOCKING)
            .map(FundPeriods::inWords)
            .collect(Collectors.joining("; "));
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                PeriodError.PERIOD_CHECKLIST_BLOCKS,
                Facts.of("items", items).and("period", c.period())));
  }

  private static String inWords(ChecklistItem item) {
    return item.code()
        + item.facts().stream()
            .map(fact -> fact.name() + " " + fact.value())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
