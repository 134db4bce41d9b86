package wagefund.ledger.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.command.PeriodError;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.journal.view.CarriedForward;
import wagefund.ledger.journal.view.PeriodRow;
import wagefund.ledger.journal.view.Periods;
import wagefund.ledger.journal.view.VoucherRow;
import wagefund.ledger.journal.view.Vouchers;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.Page;

/** Reads the periods of a fund, and foresees what the ledger will say to closing one. */
@Component
class PeriodReading {

  static final int SIZE = 24;

  private static final int ALL = 200;

  private final Periods periods;
  private final CarriedForward carried;
  private final Vouchers vouchers;
  private final Say say;

  PeriodReading(Periods periods, CarriedForward carried, Vouchers vouchers, Say say) {
    this.periods = periods;
    this.carried = carried;
    this.vouchers = vouchers;
    this.say = say;
  }

  /**
   * What an officer may do with a month now; the ledger itself decides again.
   *
   * @param mayAct whether the officer has a role that closes months
   * @param refused why nothing can be done yet, with its code
   */
  record Actions(
      boolean mayAct, boolean begin, boolean close, boolean drop, List<Posting.Shown> refused) {}

  static boolean closes(Actor officer) {
    return officer.has(Role.FUND_MANAGER)
        || officer.has(Role.REVIEWER)
        || officer.has(Role.APPROVER);
  }

  Paging<PeriodRow> list(FundId fund, LocalDate today, int page) {
    return Paging.read(page, SIZE, "", p -> periods.list(fund, today, p));
  }

  /** The first month that is not closed. */
  YearMonth next(FundId fund, LocalDate today) {
    YearMonth next = YearMonth.from(today);
    for (int page = 1; ; page++) {
      Page<PeriodRow> months =
          periods.list(fund, today, new wagefund.ledger.platform.read.Paging(page - 1, ALL, ""));
      for (PeriodRow row : months.items()) {
        if (row.status().equals("CLOSED")) {
          return next;
        }
        next = row.period();
      }
      if (page >= months.pages()) {
        return next;
      }
    }
  }

  PeriodRow find(FundId fund, YearMonth month) {
    return periods.find(fund, month);
  }

  List<CarriedForward.CarriedBalance> carried(FundId fund, YearMonth month) {
    return carried.of(fund, month);
  }

  /** The voucher by which the income and the outlay of a year were carried over, where there is. */
  List<VoucherRow> yearEnd(FundId fund, YearMonth month) {
    return vouchers
        .list(
            fund,
            Vouchers.Wanted.of(Optional.of(month)),
            new wagefund.ledger.platform.read.Paging(0, ALL, "-id"))
        .items()
        .stream()
        .filter(v -> v.eventType().equals("PeriodClosed"))
        .toList();
  }

  Actions actions(PeriodRow row, YearMonth next, Actor officer, LocalDate today) {
    boolean mayAct = closes(officer);
    Optional<Rejection> refused =
        switch (row.status()) {
          case "OPEN" -> whyNotBegun(row.period(), next, today);
          case "CLOSING" -> whyNotClosed(row, officer);
          default -> Optional.empty();
        };
    boolean free = mayAct && refused.isEmpty();
    return new Actions(
        mayAct,
        free && row.status().equals("OPEN"),
        free && row.status().equals("CLOSING"),
        mayAct && row.status().equals("CLOSING"),
        refused
            .map(
                r ->
                    List.of(new Posting.Shown(r.code().name(), "", say.error(r.code(), r.facts()))))
            .orElse(List.of()));
  }

  private static Optional<Rejection> whyNotBegun(YearMonth month, YearMonth next, LocalDate today) {
    if (month.isAfter(next)) {
      return Optional.of(
          new Rejection(
              PeriodError.PERIOD_OUT_OF_ORDER, Facts.of("period", month).and("next", next)));
    }
    return today.isBefore(month.atEndOfMonth())
        ? Optional.of(
            new Rejection(
                PeriodError.PERIOD_NOT_OVER,
                Facts.of("period", month).and("from", month.atEndOfMonth())))
        : Optional.empty();
  }

  private Optional<Rejection> whyNotClosed(PeriodRow row, Actor officer) {
    String blocking =
        row.checklist().stream()
            .filter(item -> item.grade() == ChecklistItem.Grade.BLOCKING)
            .map(item -> say.word("checklist", item.code()))
            .collect(Collectors.joining(say.either("、", ", ")));
    if (!blocking.isEmpty()) {
      return Optional.of(
          new Rejection(
              PeriodError.PERIOD_CHECKLIST_BLOCKS,
              Facts.of("items", blocking).and("period", row.period())));
    }
    return row.begunBy().equals(officer.name())
        ? Optional.of(
            new Rejection(
                PeriodError.CLOSER_IS_BEGINNER, Facts.of("officer", say.officer(row.begunBy()))))
        : Optional.empty();
  }
}
