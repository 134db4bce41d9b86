package wagefund.ledger.page;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.ARREARS_CASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Finds the payments of a fund that arrived, one of which may be booked wrongly. */
@Component
class PaidLines {

  static final int SIZE = 20;

  private final DSLContext store;
  private final BookReading reading;

  PaidLines(DSLContext store, BookReading reading) {
    this.store = store;
    this.reading = reading;
  }

  /**
   * A payment that arrived.
   *
   * @param worker with masked number
   * @param resultOn when the bank reported it
   */
  record PaidLine(
      String advanceId,
      String advanceNo,
      String batchId,
      String caseId,
      String caseNo,
      int lineNo,
      String personId,
      String worker,
      long amountFen,
      @Nullable LocalDate resultOn) {

    PaidLine of(Map<String, String> workers) {
      return new PaidLine(
          advanceId,
          advanceNo,
          batchId,
          caseId,
          caseNo,
          lineNo,
          personId,
          workers.getOrDefault(personId, "—"),
          amountFen,
          resultOn);
    }
  }

  /** The payments whose advance, case or amount a text names; the latest first. */
  Paging<PaidLine> find(FundId fund, String text, int page) {
    Condition wanted = arrived(fund);
    if (!text.isEmpty()) {
      wanted = wanted.and(named(text));
    }
    int total = store.fetchCount(select(wanted));
    int within = Paging.within(page, total, SIZE);
    List<PaidLine> rows =
        select(wanted)
            .orderBy(ADVANCE_LINE.RESULT_ON.desc(), ADVANCE.ADVANCE_ID, ADVANCE_LINE.LINE_NO)
            .limit(SIZE)
            .offset(Paging.offset(within, SIZE))
            .fetch(PaidLines::line);
    return new Paging<>(named(rows), within, SIZE, total);
  }

  /** One payment of the fund that arrived. */
  Optional<PaidLine> one(FundId fund, String advance, int line) {
    return named(
            select(
                    arrived(fund)
                        .and(ADVANCE.ADVANCE_ID.eq(advance))
                        .and(ADVANCE_LINE.LINE_NO.eq(line)))
                .fetch(PaidLines::line))
        .stream()
        .findFirst();
  }

  /** The lines of advances, each under its advance and its number. */
  Map<String, PaidLine> of(FundId fund, List<String> advances) {
    return named(select(arrived(fund).and(ADVANCE.ADVANCE_ID.in(advances))).fetch(PaidLines::line))
        .stream()
        .collect(java.util.stream.Collectors.toMap(l -> l.advanceId() + "/" + l.lineNo(), l -> l));
  }

  private static Condition arrived(FundId fund) {
    return ADVANCE.FUND_ID.eq(fund.value()).and(ADVANCE_LINE.STATUS.eq("SUCCEEDED"));
  }

  private static Condition named(String text) {
    Condition named =
        ADVANCE
            .ADVANCE_NO
            .contains(text)
            .or(ARREARS_CASE.CASE_NO.contains(text))
            .or(ARREARS_CASE.EMPLOYER.contains(text));
    String amount = text.replace(",", "").replace("，", "");
    return amount.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
        ? named.or(ADVANCE_LINE.AMOUNT_FEN.eq(Money.ofYuan(amount).fen()))
        : named;
  }

  private SelectConditionStep<? extends Record> select(Condition wanted) {
    return store
        .select(
            ADVANCE.ADVANCE_ID,
            ADVANCE.ADVANCE_NO,
            ADVANCE.BATCH_ID,
            ADVANCE.CASE_ID,
            ARREARS_CASE.CASE_NO,
            ADVANCE_LINE.LINE_NO,
            ADVANCE_LINE.PERSON_ID,
            ADVANCE_LINE.AMOUNT_FEN,
            ADVANCE_LINE.RESULT_ON)
        .from(ADVANCE_LINE)
        .join(ADVANCE)
        .on(ADVANCE.ADVANCE_ID.eq(ADVANCE_LINE.ADVANCE_ID))
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(ADVANCE.CASE_ID))
        .where(wanted);
  }

  private static PaidLine line(Record r) {
    return new PaidLine(
        r.get(ADVANCE.ADVANCE_ID),
        r.get(ADVANCE.ADVANCE_NO),
        r.get(ADVANCE.BATCH_ID),
        r.get(ADVANCE.CASE_ID),
        r.get(ARREARS_CASE.CASE_NO),
        r.get(ADVANCE_LINE.LINE_NO),
        r.get(ADVANCE_LINE.PERSON_ID),
        "",
        r.get(ADVANCE_LINE.AMOUNT_FEN),
        r.get(ADVANCE_LINE.RESULT_ON));
  }

  private List<PaidLine> named(List<PaidLine> lines) {
    Map<String, String> workers = reading.workers(lines.stream().map(PaidLine::personId).toList());
    return lines.stream().map(line -> line.of(workers)).toList();
  }
}
