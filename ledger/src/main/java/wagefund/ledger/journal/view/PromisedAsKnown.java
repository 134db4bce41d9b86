package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_PROMISE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.read.LogSteps;

/**
 * 已预留和待重发 on two dates: the whole steps of the log before the place, and the movements within its
 * own step.
 *
 * @param reservedFen promised by approvals, not yet sent
 * @param awaitingFen come back, still promised to the worker
 */
record PromisedAsKnown(long reservedFen, long awaitingFen) {

  static PromisedAsKnown of(FundId fund, Asked asked, DSLContext read) {
    long step = LogSteps.of(asked.upTo());
    PromisedAsKnown whole =
        sum(
            FUND_PROMISE,
            FUND_PROMISE.RESERVED_FEN,
            FUND_PROMISE.AWAITING_FEN,
            FUND_PROMISE
                .FUND_ID
                .eq(fund.value())
                .and(FUND_PROMISE.ON_DATE.le(asked.asOf()))
                .and(FUND_PROMISE.STEP.lt(step)),
            read);
    PromisedAsKnown begun =
        sum(
            FUND_MOVEMENT,
            FUND_MOVEMENT.RESERVED_CHANGE_FEN,
            FUND_MOVEMENT.AWAITING_CHANGE_FEN,
            FUND_MOVEMENT
                .SEQ
                .between(LogSteps.begin(step), asked.upTo())
                .and(FUND_MOVEMENT.FUND_ID.eq(fund.value()))
                .and(FUND_MOVEMENT.ON_DATE.le(asked.asOf())),
            read);
    return new PromisedAsKnown(
        Math.addExact(whole.reservedFen, begun.reservedFen),
        Math.addExact(whole.awaitingFen, begun.awaitingFen));
  }

  private static PromisedAsKnown sum(
      Table<?> from, Field<Long> reserved, Field<Long> awaiting, Condition when, DSLContext read) {
    var sums = read.select(sum(reserved), sum(awaiting)).from(from).where(when).fetchSingle();
    return new PromisedAsKnown(sums.value1(), sums.value2());
  }

  private static Field<Long> sum(Field<Long> amount) {
    return DSL.coalesce(DSL.sum(amount), DSL.inline(0)).cast(Long.class);
  }
}
