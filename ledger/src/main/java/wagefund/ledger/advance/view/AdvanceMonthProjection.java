package wagefund.ledger.advance.view;

import static wagefund.schema.read.Tables.ADVANCE_MONTH;
import static wagefund.schema.read.Tables.CASE_CLAIM;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.event.AdvanceAmended;
import wagefund.ledger.advance.event.AdvanceLine;
import wagefund.ledger.advance.event.AdvanceRequested;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.AdvanceMonthRecord;
import wagefund.schema.read.tables.records.CaseClaimRecord;

/** Keeps what each worker of an advance was owed, month by month, when it was requested. */
@Component
@Order(20)
class AdvanceMonthProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(AdvanceRequested.class, (e, entry, rows) -> keep(e.terms(), rows))
          .on(
              AdvanceAmended.class,
              (e, entry, rows) -> {
                rows.removeAll(
                    ADVANCE_MONTH, ADVANCE_MONTH.ADVANCE_ID, e.terms().advanceId().value());
                keep(e.terms(), rows);
              });

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void keep(AdvanceTerms terms, WriteSet rows) {
    String caseId = terms.caseId().value();
    Map<String, AdvanceLine> lines = new HashMap<>();
    terms.lines().forEach(line -> lines.put(line.person().value(), line));
    Set<String> people = new HashSet<>(lines.keySet());
    rows.all(
            CASE_CLAIM,
            CASE_CLAIM.CASE_ID.eq(caseId).and(CASE_CLAIM.PERSON_ID.in(people)),
            claim -> claim.getCaseId().equals(caseId) && people.contains(claim.getPersonId()))
        .forEach(
            claim ->
                Optional.ofNullable(lines.get(claim.getPersonId()))
                    .ifPresent(line -> rows.add(month(terms, line, claim))));
  }

  private static AdvanceMonthRecord month(
      AdvanceTerms terms, AdvanceLine line, CaseClaimRecord claim) {
    AdvanceMonthRecord row = new AdvanceMonthRecord();
    row.setAdvanceId(terms.advanceId().value());
    row.setLineNo(line.lineNo());
    row.setWageMonth(claim.getWageMonth());
    row.setPersonId(claim.getPersonId());
    row.setArrearsFen(claim.getArrearsFen());
    row.setAfterDepositFen(claim.getArrearsFen() - claim.getSettledFen() + claim.getAdvancedFen());
    row.setAmountFen(
        line.months().getOrDefault(YearMonth.parse(claim.getWageMonth()), Money.ZERO).fen());
    return row;
  }
}
