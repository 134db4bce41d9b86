package wagefund.ledger.disbursement.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.DISBURSEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.disbursement.command.ContinueDisbursement;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.daily.DailyWork;

/** Lets the next source of a request begin, in the name of who made the request. */
@Component
class NextSources implements DailyWork {

  private final DSLContext read;

  NextSources(DSLContext read) {
    this.read = read;
  }

  @Override
  public List<Due> due(LocalDate on, Actor by, Instant at) {
    return read.select(
            DISBURSEMENT.DISBURSEMENT_ID, DISBURSEMENT.FUND_ID, DISBURSEMENT.REQUESTED_BY)
        .from(DISBURSEMENT)
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(DISBURSEMENT.CASE_ID))
        .where(DISBURSEMENT.PARTS_LEFT.gt(0))
        .and(ARREARS_CASE.OUTSTANDING_FEN.gt(0L))
        .and(DISBURSEMENT.REQUESTED_ON.le(on))
        .orderBy(DISBURSEMENT.REQUESTED_ON, DISBURSEMENT.DISBURSEMENT_ID)
        .fetch(
            row ->
                new Due(
                    "NEXT_SOURCE",
                    row.value1(),
                    row.value2(),
                    new ContinueDisbursement(
                        new DisbursementId(row.value1()),
                        RequestedParticulars.NONE,
                        on,
                        new Actor(row.value3(), Set.of(Role.CLERK)),
                        at)));
  }
}
