package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.FUND_MOVEMENT;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.scheme.command.FundTerms;
import wagefund.schema.read.tables.records.FundMovementRecord;

/**
 * Works out what has to be put back into a fund. After each advance: what was paid and neither put
 * back nor recovered, the oldest first. Else: what is missing to the floor, from the day on which
 * the fund fell below it.
 */
@Component
public class FundReplenishments {

  private static final Set<String> PAYS =
      Set.of("SUCCEEDED", "PAID_MORE", "RECEIVED_LESS", "REPLENISHED_LESS");

  private static final Set<String> PUTS_BACK =
      Set.of("REPLENISHED", "RECOVERED", "PAID_LESS", "RECEIVED_MORE", "REPLENISHED_MORE");

  private record Missing(Money amount, Optional<LocalDate> since) {}

  /** A movement, and what could be promised after those up to its day and place. */
  private record Moved(FundMovementRecord row, long availableFen) {}

  private record Paid(LocalDate on, long fen) {}

  private final DSLContext read;
  private final WorkingCalendar calendar;

  FundReplenishments(DSLContext read, WorkingCalendar calendar) {
    this.read = read;
    this.calendar = calendar;
  }

  /**
   * What is due on a day.
   *
   * @param floor the higher of the fund's own floor and the scheme's
   * @throws wagefund.ledger.kernel.Malformed {@code CALENDAR_YEAR_MISSING}
   */
  public FundReplenishment asOf(FundId fund, Money floor, FundTerms terms, LocalDate asOf) {
    List<Moved> movements = upTo(fund, asOf);
    Optional<FundTerms.Trigger> trigger =
        terms.replenishment().map(FundTerms.Replenishment::trigger);
    boolean afterEach = trigger.filter(t -> t == FundTerms.Trigger.AFTER_EACH_ADVANCE).isPresent();
    Missing toFloor = toFloor(movements, floor);
    Missing missing = afterEach ? paidAndNotPutBack(movements) : toFloor;
    Optional<LocalDate> dueOn = missing.since().flatMap(since -> dueOn(terms, since));
    boolean overdue = dueOn.filter(asOf::isAfter).isPresent();
    boolean due = !missing.amount().isZero();
    String without = toFloor.amount().isZero() ? "ACTIVE" : "BELOW_FLOOR";
    return new FundReplenishment(
        asOf,
        trigger.map(Enum::name).orElse("NOT_STATED"),
        floor,
        available(movements),
        missing.amount(),
        missing.since().orElse(null),
        dueOn.orElse(null),
        overdue ? "OVERDUE" : due && trigger.isPresent() ? "REPLENISHMENT_DUE" : without);
  }

  /**
   * The movements up to a day in the order of their days, whenever they were entered. Each row
   * keeps what could be promised after it was entered; by how much that changed counts.
   */
  private List<Moved> upTo(FundId fund, LocalDate asOf) {
    List<Moved> changes = new ArrayList<>();
    long before = 0;
    for (FundMovementRecord row :
        read.selectFrom(FUND_MOVEMENT)
            .where(FUND_MOVEMENT.FUND_ID.eq(fund.value()))
            .orderBy(FUND_MOVEMENT.SEQ, FUND_MOVEMENT.LINE_NO)
            .fetch()) {
      long after = row.getBankFen() - row.getReservedFen() - row.getAwaitingFen();
      if (!row.getOnDate().isAfter(asOf)) {
        changes.add(new Moved(row, after - before));
      }
      before = after;
    }
    changes.sort(Comparator.comparing(change -> change.row().getOnDate()));
    List<Moved> movements = new ArrayList<>();
    long available = 0;
    for (Moved change : changes) {
      available += change.availableFen();
      movements.add(new Moved(change.row(), available));
    }
    return movements;
  }

  private Optional<LocalDate> dueOn(FundTerms terms, LocalDate since) {
    if (terms.replenishment().isEmpty()) {
      return Optional.empty();
    }
    FundTerms.Replenishment replenishment = terms.replenishment().get();
    if (replenishment.trigger() == FundTerms.Trigger.YEARLY) {
      return Optional.of(LocalDate.of(since.getYear(), 12, 31));
    }
    return replenishment.within().map(days -> days.after(since, calendar));
  }

  private static Money available(List<Moved> movements) {
    return movements.isEmpty()
        ? Money.ZERO
        : Money.ofFen(Math.max(0, movements.get(movements.size() - 1).availableFen()));
  }

  private static Missing toFloor(List<Moved> movements, Money floor) {
    LocalDate since = null;
    long missing = 0;
    for (Moved moved : movements) {
      missing = Math.max(0, floor.fen() - moved.availableFen());
      if (missing == 0) {
        since = null;
      } else if (since == null) {
        since = moved.row().getOnDate();
      }
    }
    return new Missing(Money.ofFen(missing), Optional.ofNullable(since));
  }

  private static Missing paidAndNotPutBack(List<Moved> movements) {
    Deque<Paid> open = new ArrayDeque<>();
    long over = 0;
    for (Moved moved : movements) {
      FundMovementRecord row = moved.row();
      long fen = row.getAmountFen();
      if (PAYS.contains(row.getKind())) {
        long covered = Math.min(over, fen);
        over -= covered;
        if (fen > covered) {
          open.addLast(new Paid(row.getOnDate(), fen - covered));
        }
      } else if (PUTS_BACK.contains(row.getKind())) {
        over += putBack(open, fen);
      }
    }
    long missing = open.stream().mapToLong(Paid::fen).sum();
    return new Missing(Money.ofFen(missing), Optional.ofNullable(open.peekFirst()).map(Paid::on));
  }

  /** Covers what was paid, the oldest first; answers what is left over for later payments. */
  private static long putBack(Deque<Paid> open, long fen) {
    long left = fen;
    while (left > 0 && !open.isEmpty()) {
      Paid oldest = open.removeFirst();
      long covered = Math.min(left, oldest.fen());
      left -= covered;
      if (oldest.fen() > covered) {
        open.addFirst(new Paid(oldest.on(), oldest.fen() - covered));
      }
    }
    return left;
  }
}
