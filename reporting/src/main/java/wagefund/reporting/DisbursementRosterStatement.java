package wagefund.reporting;

import static wagefund.schema.read.Tables.ADVANCE_CAP;
import static wagefund.schema.read.Tables.ADVANCE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import wagefund.reporting.PeopleDirectory.MaskedAccount;
import wagefund.reporting.PeopleDirectory.MaskedPerson;
import wagefund.schema.read.tables.records.AdvanceLineRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;

/** 花名册: who is paid by one advance, and how each payment ended. */
final class DisbursementRosterStatement {

  private static final MaskedPerson UNKNOWN_PERSON = new MaskedPerson("（无资料 unknown）", "—");
  private static final MaskedAccount UNKNOWN_ACCOUNT = new MaskedAccount("—", "");

  private final DSLContext read;
  private final PeopleDirectory people;

  DisbursementRosterStatement(DSLContext read, PeopleDirectory people) {
    this.read = read;
    this.people = people;
  }

  Statement of(String advanceId) throws NothingToState {
    AdvanceRecord advance = Advances.advance(read, advanceId);
    ArrearsCaseRecord arrears = Advances.arrearsCase(read, advance);
    long correctedFen = correctedFen(advance);
    Map<PaymentResult, Total> totals = totals(advance, correctedFen);
    Map<String, Both> caps = caps(advance);
    Map<String, Object> facts = new HashMap<>();
    facts.put("capLegend", legend(caps));
    facts.put("advanceNo", advance.getAdvanceNo());
    facts.put("fund", Advances.fundName(read, advance));
    facts.put("caseNo", arrears.getCaseNo());
    facts.put("project", arrears.getProject());
    facts.put("employer", arrears.getEmployer());
    facts.put("contractor", arrears.getContractor());
    facts.put("workers", advance.getWorkers());
    facts.put("caseArrears", Figures.yuan(arrears.getArrearsFen()));
    facts.put("caseArrearsCapitals", ChineseAmount.ofFen(arrears.getArrearsFen()));
    long requestedFen = totals.values().stream().mapToLong(Total::fen).reduce(0, Math::addExact);
    long requestedCount = totals.values().stream().mapToLong(Total::lines).sum();
    facts.put("total", Figures.yuan(requestedFen));
    facts.put("totalCount", requestedCount);
    facts.put("totalCapitals", ChineseAmount.ofFen(requestedFen));
    facts.put("corrected", Figures.yuan(correctedFen));
    facts.put("paid", Figures.yuan(advance.getPaidFen()));
    facts.put("correction", correctedFen == 0 ? "" : correction(advance, correctedFen));
    totals.forEach(
        (result, total) -> {
          facts.put(result.name(), Figures.yuan(total.fen()));
          facts.put(result.name() + "_COUNT", total.lines());
          facts.put(result.name() + "_CAPITALS", ChineseAmount.ofFen(total.fen()));
        });
    return new Statement(
        "disbursement-roster",
        new Both("农民工工资垫付花名册", "Disbursement Roster"),
        "HMC-" + advance.getAdvanceNo() + "-" + advance.getLastSeq(),
        asOf(advance),
        advance.getLastSeq(),
        facts,
        Map.of(),
        rows(advance, arrears, caps));
  }

  /**
   * What one result sums up to.
   *
   * @param lines how many payments
   * @param fen their amount in fen
   */
  private record Total(long lines, long fen) {

    static final Total NONE = new Total(0, 0);
  }

  /** What corrections of payments changed of what was paid. */
  private long correctedFen(AdvanceRecord advance) {
    return Figures.fen(
        read.select(DSL.sum(ADVANCE_LINE.CORRECTED_FEN))
            .from(ADVANCE_LINE)
            .where(ADVANCE_LINE.ADVANCE_ID.eq(advance.getAdvanceId()))
            .fetchSingle()
            .value1());
  }

  private static String correction(AdvanceRecord advance, long correctedFen) {
    return "付款更正 Corrections of payments："
        + Figures.grouped(correctedFen)
        + "；更正后实付 Paid as corrected："
        + Figures.grouped(advance.getPaidFen())
        + "（"
        + ChineseAmount.ofFen(advance.getPaidFen())
        + "）";
  }

  private Map<PaymentResult, Total> totals(AdvanceRecord advance, long correctedFen) {
    Map<PaymentResult, Total> totals = new EnumMap<>(PaymentResult.class);
    for (PaymentResult result : PaymentResult.values()) {
      totals.put(result, Total.NONE);
    }
    for (Record3<String, Integer, BigDecimal> sum :
        read.select(ADVANCE_LINE.STATUS, DSL.count(), DSL.sum(ADVANCE_LINE.AMOUNT_FEN))
            .from(ADVANCE_LINE)
            .where(ADVANCE_LINE.ADVANCE_ID.eq(advance.getAdvanceId()))
            .groupBy(ADVANCE_LINE.STATUS)) {
      Total more = new Total(sum.value2(), Figures.fen(sum.value3()));
      totals.merge(
          PaymentResult.of(sum.value1()),
          more,
          (one, other) ->
              new Total(one.lines() + other.lines(), Math.addExact(one.fen(), other.fen())));
    }
    DoesNotFoot.unlessEqual(
        "succeeded lines and paid amount of " + advance.getAdvanceNo(),
        totals.getOrDefault(PaymentResult.SUCCEEDED, Total.NONE).fen() + correctedFen,
        advance.getPaidFen());
    DoesNotFoot.unlessEqual(
        "cancelled lines and cancelled amount of " + advance.getAdvanceNo(),
        totals.getOrDefault(PaymentResult.CANCELLED, Total.NONE).fen(),
        advance.getCancelledFen());
    return totals;
  }

  private List<Row> rows(AdvanceRecord advance, ArrearsCaseRecord arrears, Map<String, Both> caps) {
    List<AdvanceLineRecord> lines =
        read.selectFrom(ADVANCE_LINE)
            .where(ADVANCE_LINE.ADVANCE_ID.eq(advance.getAdvanceId()))
            .orderBy(ADVANCE_LINE.LINE_NO)
            .fetch();
    Map<String, MaskedPerson> persons =
        people.people(lines.stream().map(AdvanceLineRecord::getPersonId).distinct().toList());
    Map<String, MaskedAccount> accounts =
        people.accounts(lines.stream().map(AdvanceLineRecord::getAccountId).distinct().toList());
    List<Row> rows = new ArrayList<>();
    for (AdvanceLineRecord line : lines) {
      MaskedPerson person = persons.getOrDefault(line.getPersonId(), UNKNOWN_PERSON);
      MaskedAccount account = accounts.getOrDefault(line.getAccountId(), UNKNOWN_ACCOUNT);
      rows.add(
          Row.of("line")
              .with("no", line.getLineNo())
              .with("caseNo", arrears.getCaseNo())
              .with("name", person.name())
              .with("idNumber", person.idNumber())
              .with("card", card(line, account))
              .with("employment", arrears.getProject() + "\n" + arrears.getEmployer())
              .with("period", Advances.period(line.getFirstMonth(), line.getLastMonth()))
              .withFen("arrears", line.getArrearsFen())
              .with("cap", cap(caps, line).zh())
              .withFen("amount", line.getAmountFen())
              .withFen("paid", paidFen(line))
              .with("result", result(line))
              .with("returnReason", line.getReturnReason())
              .with("receipt", line.getReceipt()));
    }
    return rows;
  }

  /**
   * An organisation that is paid in the worker's place stands with its account; an heir is named.
   */
  private static String card(AdvanceLineRecord line, MaskedAccount account) {
    if (!line.getPayeeAccount().isEmpty()) {
      return line.getPayeeAccount();
    }
    String own = account.cardNumber() + "\n" + account.bank();
    return line.getPayee().equals("HEIR") ? own + "\n继承人" : own;
  }

  private static Both cap(Map<String, Both> caps, AdvanceLineRecord line) {
    return caps.getOrDefault(line.getCapRule(), new Both(line.getCapRule(), ""));
  }

  private static String result(AdvanceLineRecord line) {
    PaymentResult result = PaymentResult.of(line.getStatus());
    Both words = result == PaymentResult.OUTSTANDING ? Terms.of(line.getStatus()) : result.words;
    LocalDate on = line.getResultOn();
    String ended = on == null ? words.zh() : words.zh() + "\n" + on;
    return line.getCorrectedFen() == 0
        ? ended
        : ended + "\n更正后实付\n" + Figures.grouped(paidFen(line));
  }

  /** What the worker really got, whatever was booked first. */
  private static long paidFen(AdvanceLineRecord line) {
    boolean paid = PaymentResult.of(line.getStatus()) == PaymentResult.SUCCEEDED;
    return line.getCorrectedFen() + (paid ? line.getAmountFen() : 0);
  }

  private Map<String, Both> caps(AdvanceRecord advance) {
    Map<String, Both> caps = new LinkedHashMap<>();
    for (Record cap :
        read.select(ADVANCE_CAP.RULE, ADVANCE_CAP.TITLE_ZH, ADVANCE_CAP.TITLE_EN)
            .from(ADVANCE_CAP)
            .where(ADVANCE_CAP.ADVANCE_ID.eq(advance.getAdvanceId()))
            .orderBy(ADVANCE_CAP.CAP_NO)) {
      caps.put(
          cap.get(ADVANCE_CAP.RULE),
          new Both(cap.get(ADVANCE_CAP.TITLE_ZH), cap.get(ADVANCE_CAP.TITLE_EN)));
    }
    return caps;
  }

  /** The English of the rules, once below the table instead of on every line. */
  private static String legend(Map<String, Both> caps) {
    return "限额规则 Cap rules："
        + caps.values().stream()
            .map(cap -> cap.zh() + " = " + cap.en())
            .collect(Collectors.joining("；"));
  }

  private LocalDate asOf(AdvanceRecord advance) {
    LocalDate latest =
        read.select(DSL.max(ADVANCE_LINE.RESULT_ON))
            .from(ADVANCE_LINE)
            .where(ADVANCE_LINE.ADVANCE_ID.eq(advance.getAdvanceId()))
            .fetchOne(DSL.max(ADVANCE_LINE.RESULT_ON));
    return latest == null ? Advances.decidedOn(advance) : latest;
  }
}
