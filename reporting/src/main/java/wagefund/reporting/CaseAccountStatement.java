package wagefund.reporting;

import static wagefund.schema.read.Tables.CASE_ACCOUNT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;
import wagefund.schema.read.tables.records.CaseAccountRecord;

/** 一案一账: all that happened to the money of one case. */
final class CaseAccountStatement {

  private final DSLContext read;

  CaseAccountStatement(DSLContext read) {
    this.read = read;
  }

  Statement of(String caseId) throws NothingToState {
    ArrearsCaseRecord arrears = Advances.arrearsCase(read, caseId);
    arrearsAreAccountedFor(arrears);
    List<CaseAccountRecord> entries =
        read.selectFrom(CASE_ACCOUNT)
            .where(CASE_ACCOUNT.CASE_ID.eq(caseId))
            .orderBy(CASE_ACCOUNT.SEQ, CASE_ACCOUNT.LINE_NO)
            .fetch();
    if (!entries.isEmpty()) {
      endsAsTheCaseStands(arrears, entries.get(entries.size() - 1));
    }
    return new Statement(
        "case-account",
        new Both("欠薪案件一案一账", "Case Account"),
        "YAYZ-" + arrears.getCaseNo() + "-" + arrears.getLastSeq(),
        entries.stream()
            .map(CaseAccountRecord::getOnDate)
            .reduce(arrears.getOpenedOn(), CaseAccountStatement::later),
        arrears.getLastSeq(),
        facts(arrears),
        Map.of(),
        rows(entries));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static void arrearsAreAccountedFor(ArrearsCaseRecord arrears) {
    DoesNotFoot.unlessEqual(
        "arrears of " + arrears.getCaseNo() + " and what became of them",
        arrears.getArrearsFen(),
        arrears.getEmployerFen()
            + arrears.getDepositFen()
            + arrears.getAdvancedFen()
            + arrears.getOtherFen()
            + arrears.getOutstandingFen());
  }

  private static void endsAsTheCaseStands(ArrearsCaseRecord arrears, CaseAccountRecord last) {
    DoesNotFoot.unlessEqual(
        "worker claim left after the last entry of " + arrears.getCaseNo(),
        last.getWorkerClaimFen(),
        arrears.getOutstandingFen());
    DoesNotFoot.unlessEqual(
        "fund claim left after the last entry of " + arrears.getCaseNo(),
        last.getFundClaimFen(),
        arrears.getFundClaimFen());
  }

  private Map<String, Object> facts(ArrearsCaseRecord arrears) {
    Record2<BigDecimal, BigDecimal> sums =
        read.select(DSL.sum(CASE_ACCOUNT.IN_FEN), DSL.sum(CASE_ACCOUNT.OUT_FEN))
            .from(CASE_ACCOUNT)
            .where(CASE_ACCOUNT.CASE_ID.eq(arrears.getCaseId()))
            .fetchSingle();
    Map<String, Object> facts = new HashMap<>();
    facts.put("caseNo", arrears.getCaseNo());
    facts.put("employer", arrears.getEmployer());
    facts.put("project", arrears.getProject());
    facts.put("contractor", arrears.getContractor());
    facts.put("openedOn", arrears.getOpenedOn().toString());
    facts.put("status", Terms.of(arrears.getStatus()));
    facts.put("situation", Terms.of(arrears.getSituation()));
    facts.put("workers", arrears.getWorkers());
    facts.put("arrears", Figures.yuan(arrears.getArrearsFen()));
    facts.put("arrearsCapitals", ChineseAmount.ofFen(arrears.getArrearsFen()));
    facts.put("employerPaid", Figures.yuan(arrears.getEmployerFen()));
    facts.put("depositPaid", Figures.yuan(arrears.getDepositFen()));
    facts.put("advanced", Figures.yuan(arrears.getAdvancedFen()));
    facts.put("otherPaid", Figures.yuan(arrears.getOtherFen()));
    facts.put("outstanding", Figures.yuan(arrears.getOutstandingFen()));
    facts.put("fundClaim", Figures.yuan(arrears.getFundClaimFen()));
    facts.put("totalIn", Figures.yuan(Figures.fen(sums.value1())));
    facts.put("totalOut", Figures.yuan(Figures.fen(sums.value2())));
    return facts;
  }

  private static List<Row> rows(List<CaseAccountRecord> entries) {
    List<Row> rows = new ArrayList<>();
    for (CaseAccountRecord entry : entries) {
      rows.add(
          Row.of("entries")
              .with("on", entry.getOnDate().toString())
              .with("voucher", entry.getVoucher())
              .with("event", Terms.of(entry.getEvent()))
              .with("note", entry.getNote())
              .withFen("in", entry.getInFen())
              .withFen("out", entry.getOutFen())
              .withFen("workerClaim", entry.getWorkerClaimFen())
              .withFen("fundClaim", entry.getFundClaimFen()));
    }
    return rows.isEmpty()
        ? List.of(Row.of("entries").with("nothing", new Both("尚无收支记录", "No entries so far")))
        : rows;
  }
}
