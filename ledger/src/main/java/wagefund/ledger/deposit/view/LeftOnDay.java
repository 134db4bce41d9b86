package wagefund.ledger.deposit.view;

import static wagefund.schema.read.Tables.DEPOSIT_MOVEMENT;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import wagefund.schema.read.tables.DepositMovement;

/**
 * What the movements up to a day had left of a deposit, of those that were known at a place of the
 * log: one that was entered late counts on its own day, and not with what came after that.
 *
 * <p>It speaks of the row of {@code deposit_movement} that is {@link #last}.
 */
record LeftOnDay(LocalDate asOf, long upTo) {

  static LeftOnDay ofAll(LocalDate asOf) {
    return new LeftOnDay(asOf, Long.MAX_VALUE);
  }

  /** Whether the row is the one that was entered last of those up to the day. */
  Condition last(Field<String> deposit) {
    DepositMovement other = DEPOSIT_MOVEMENT.as("other");
    return DEPOSIT_MOVEMENT.SEQ.eq(
        DSL.select(DSL.max(other.SEQ))
            .from(other)
            .where(other.DEPOSIT_ID.eq(deposit))
            .and(other.ON_DATE.le(asOf))
            .and(other.SEQ.le(upTo)));
  }

  /**
   * A figure as the last row keeps it, less what movements of later days, entered before it, had
   * changed: each movement keeps a figure as it was after it.
   */
  Field<Long> of(Field<Long> figure) {
    DepositMovement later = DEPOSIT_MOVEMENT.as("later");
    DepositMovement before = DEPOSIT_MOVEMENT.as("before_later");
    Field<Long> was =
        DSL.field(
            DSL.select(before.field(figure))
                .from(before)
                .where(before.DEPOSIT_ID.eq(later.DEPOSIT_ID))
                .and(before.SEQ.lt(later.SEQ))
                .orderBy(before.SEQ.desc())
                .limit(1));
    Field<Long> changed = later.field(figure).minus(DSL.coalesce(was, DSL.inline(0L)));
    return figure.minus(
        DSL.field(
            DSL.select(DSL.coalesce(DSL.sum(changed), DSL.inline(0)).cast(Long.class))
                .from(later)
                .where(later.DEPOSIT_ID.eq(DEPOSIT_MOVEMENT.DEPOSIT_ID))
                .and(later.ON_DATE.gt(asOf))
                .and(later.SEQ.lt(DEPOSIT_MOVEMENT.SEQ))));
  }
}
