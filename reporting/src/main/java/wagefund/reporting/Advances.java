package wagefund.reporting;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;

/** What several statements read about an advance and around it. */
final class Advances {

  private Advances() {}

  static AdvanceRecord advance(DSLContext read, String advanceId) throws NothingToState {
    Optional<AdvanceRecord> found =
        read.selectFrom(ADVANCE).where(ADVANCE.ADVANCE_ID.eq(advanceId)).fetchOptional();
    return found.orElseThrow(() -> new NothingToState("advance", advanceId));
  }

  static ArrearsCaseRecord arrearsCase(DSLContext read, String caseId) throws NothingToState {
    Optional<ArrearsCaseRecord> found =
        read.selectFrom(ARREARS_CASE).where(ARREARS_CASE.CASE_ID.eq(caseId)).fetchOptional();
    return found.orElseThrow(() -> new NothingToState("case", caseId));
  }

  static ArrearsCaseRecord arrearsCase(DSLContext read, AdvanceRecord advance)
      throws NothingToState {
    return arrearsCase(read, advance.getCaseId());
  }

  static String fundName(DSLContext read, AdvanceRecord advance) {
    return read.select(FUND_POSITION.NAME)
        .from(FUND_POSITION)
        .where(FUND_POSITION.FUND_ID.eq(advance.getFundId()))
        .fetchOptional(FUND_POSITION.NAME)
        .orElse(advance.getFundId());
  }

  /** The date of approval, or of the request where there is no approval. */
  static LocalDate decidedOn(AdvanceRecord advance) {
    LocalDate approved = advance.getApprovedOn();
    return approved == null ? advance.getRequestedOn() : approved;
  }

  /** Such as {@code 2022-03 至 2022-11}, or the one month. */
  static String period(String firstMonth, String lastMonth) {
    return firstMonth.equals(lastMonth) ? firstMonth : firstMonth + "\n至 " + lastMonth;
  }
}
