package wagefund.ledger.advance.store;

import static wagefund.schema.store.Tables.CAP_USAGE;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Row4;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.event.AdvanceLine;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * What was advanced to each person for each wage month, across cases. Its rows are locked in the
 * transaction that reserves, so that two cases cannot both use one cap (ADR 0004).
 */
@Component
public class CapUsage {

  private final DSLContext store;

  CapUsage(DSLContext store) {
    this.store = store;
  }

  /**
   * What other advances have taken, by person and wage month. The rows stay locked until the
   * transaction ends.
   *
   * @param except the advance that is being decided, which does not count against itself
   */
  public Map<PersonId, Map<YearMonth, Money>> usedBy(
      Collection<PersonId> people, AdvanceId except) {
    Map<PersonId, Map<YearMonth, Money>> used = new HashMap<>();
    store
        .select(CAP_USAGE.PERSON_ID, CAP_USAGE.WAGE_MONTH, CAP_USAGE.ADVANCED_FEN)
        .from(CAP_USAGE)
        .where(CAP_USAGE.PERSON_ID.in(people.stream().map(PersonId::value).sorted().toList()))
        .and(CAP_USAGE.ADVANCE_ID.ne(except.value()))
        .orderBy(CAP_USAGE.PERSON_ID, CAP_USAGE.WAGE_MONTH)
        .forUpdate()
        .forEach(
            row ->
                used.computeIfAbsent(new PersonId(row.value1()), person -> new HashMap<>())
                    .merge(YearMonth.parse(row.value2()), new Money(row.value3()), Money::plus));
    return used;
  }

  /** Takes what an approved advance uses. */
  public void take(AdvanceTerms terms) {
    List<Row4<String, String, String, Long>> rows = new ArrayList<>();
    for (AdvanceLine line : terms.lines()) {
      line.months()
          .forEach(
              (month, amount) ->
                  rows.add(
                      DSL.row(
                          line.person().value(),
                          month.toString(),
                          terms.advanceId().value(),
                          amount.fen())));
    }
    store
        .insertInto(
            CAP_USAGE,
            CAP_USAGE.PERSON_ID,
            CAP_USAGE.WAGE_MONTH,
            CAP_USAGE.ADVANCE_ID,
            CAP_USAGE.ADVANCED_FEN)
        .valuesOfRows(rows)
        .execute();
  }

  /** Gives back what an advance had taken, for all its people. */
  public void giveBack(AdvanceId advance) {
    store.deleteFrom(CAP_USAGE).where(CAP_USAGE.ADVANCE_ID.eq(advance.value())).execute();
  }

  /** Gives back what an advance had taken for some people, whose lines were cancelled. */
  public void giveBack(AdvanceId advance, Collection<PersonId> people) {
    store
        .deleteFrom(CAP_USAGE)
        .where(CAP_USAGE.ADVANCE_ID.eq(advance.value()))
        .and(CAP_USAGE.PERSON_ID.in(people.stream().map(PersonId::value).toList()))
        .execute();
  }
}
