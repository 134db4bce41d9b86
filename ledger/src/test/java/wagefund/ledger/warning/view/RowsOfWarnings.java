package wagefund.ledger.warning.view;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import wagefund.schema.read.tables.records.AdvanceLineRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;
import wagefund.schema.read.tables.records.ExceptionEntryRecord;

/** Rows of read tables as a test wants them; what it does not name is empty or zero. */
final class RowsOfWarnings {

  private final DSLContext tables;

  RowsOfWarnings(DSLContext tables) {
    this.tables = tables;
  }

  /** Puts a row in, with the columns that are still empty filled. */
  void add(UpdatableRecord<?> row) {
    for (Field<?> field : row.fields()) {
      if (row.get(field) == null && !field.getDataType().nullable()) {
        fill(row, field);
      }
    }
    tables.insertInto(row.getTable()).set(row).execute();
  }

  private static <T> void fill(TableRecord<?> row, Field<T> field) {
    Class<T> type = field.getType();
    Object empty =
        type == String.class
            ? ""
            : type == LocalDate.class
                ? LocalDate.of(2026, 1, 1)
                : type == Boolean.class ? false : type == Long.class ? (Object) 0L : (Object) 0;
    row.set(field, type.cast(empty));
  }

  ArrearsCaseRecord arrearsCase(String id) {
    ArrearsCaseRecord row = new ArrearsCaseRecord();
    row.setCaseId(id);
    row.setCaseNo("No " + id);
    row.setEmployer("示例公司");
    row.setOpenedOn(LocalDate.of(2026, 3, 1));
    row.setOutstandingFen(100L);
    return row;
  }

  AdvanceRecord advance(String id, String caseId) {
    AdvanceRecord row = new AdvanceRecord();
    row.setAdvanceId(id);
    row.setAdvanceNo("No " + id);
    row.setCaseId(caseId);
    row.setFundId("f");
    row.setStatus("IN_PAYMENT");
    row.setRequestedBy("requester-" + id);
    row.setRequestedOn(LocalDate.of(2026, 3, 1));
    return row;
  }

  AdvanceLineRecord line(String advance, int number, String status) {
    AdvanceLineRecord row = new AdvanceLineRecord();
    row.setAdvanceId(advance);
    row.setLineNo(number);
    row.setAmountFen(207_000L);
    row.setStatus(status);
    return row;
  }

  ApprovalStageRecord stage(String advance, int round, int number, String status) {
    ApprovalStageRecord row = new ApprovalStageRecord();
    row.setSubject(advance);
    row.setRoundNo(round);
    row.setStageNo(number);
    row.setTitleZh("第" + number + "级");
    row.setTitleEn("Stage " + number);
    row.setStatus(status);
    return row;
  }

  ExceptionEntryRecord entry(long seq, ExceptionKind kind, LocalDate on, int days) {
    ExceptionEntryRecord row = new ExceptionEntryRecord();
    row.setSeq(seq);
    row.setKind(kind.name());
    row.setOnDate(on);
    row.setRecordedOn(on.plusDays(days));
    row.setDays(days);
    row.setSubject("fund/f");
    row.setEvent("CapitalReceived");
    row.setOfficer("manager");
    return row;
  }
}
