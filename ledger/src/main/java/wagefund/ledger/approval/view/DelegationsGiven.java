package wagefund.ledger.approval.view;

import static wagefund.schema.read.Tables.DELEGATION;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** Who may sign for whom. */
@Component
public class DelegationsGiven {

  private static final Sorts SORTS =
      new Sorts("-from", DSL.concat(DELEGATION.DELEGATE, DELEGATION.NUMBER))
          .by("from", DELEGATION.FROM_DATE)
          .by("until", DELEGATION.UNTIL_DATE)
          .by("delegator", DELEGATION.DELEGATOR)
          .by("delegate", DELEGATION.DELEGATE);

  private final DSLContext read;

  DelegationsGiven(DSLContext read) {
    this.read = read;
  }

  /**
   * A page of the delegations.
   *
   * @param officer who gave or has them; empty: anybody
   * @param on the day on which they give a right; empty: any
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<DelegationRow> list(String officer, Optional<LocalDate> on, Paging paging) {
    Condition condition = DSL.noCondition();
    if (!officer.isEmpty()) {
      condition = DELEGATION.DELEGATE.eq(officer).or(DELEGATION.DELEGATOR.eq(officer));
    }
    if (on.isPresent()) {
      LocalDate day = on.orElseThrow();
      condition =
          condition
              .and(DELEGATION.FROM_DATE.le(day))
              .and(DELEGATION.UNTIL_DATE.ge(day))
              .and(DELEGATION.ENDED_ON.isNull().or(DELEGATION.ENDED_ON.gt(day)));
    }
    return new Page<>(
        read.select(
                DELEGATION.DELEGATE,
                DELEGATION.NUMBER,
                DELEGATION.DELEGATOR,
                DELEGATION.ROLE,
                DELEGATION.FROM_DATE,
                DELEGATION.UNTIL_DATE,
                DELEGATION.DOCUMENT,
                DELEGATION.ENDED_ON)
            .from(DELEGATION)
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(DelegationRow::new)),
        paging.page(),
        paging.size(),
        read.fetchCount(DELEGATION, condition));
  }
}
