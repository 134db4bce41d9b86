package wagefund.reporting;

import static wagefund.schema.read.Tables.ADVANCE_CAP;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagefund.schema.read.tables.records.AdvanceCapRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;

/** 审批表: on what grounds an advance was asked for, what it may reach, and who decided. */
final class ApprovalSheetStatement {

  private final DSLContext read;
  private final OfficerDirectory officers;

  ApprovalSheetStatement(DSLContext read, OfficerDirectory officers) {
    this.read = read;
    this.officers = officers;
  }

  Statement of(String advanceId) throws NothingToState {
    AdvanceRecord advance = Advances.advance(read, advanceId);
    ArrearsCaseRecord arrears = Advances.arrearsCase(read, advance);
    List<ApprovalStageRecord> stages =
        read.selectFrom(APPROVAL_STAGE)
            .where(APPROVAL_STAGE.SUBJECT.eq(advanceId))
            .orderBy(APPROVAL_STAGE.ROUND_NO, APPROVAL_STAGE.STAGE_NO)
            .fetch();
    Map<String, String> names = names(advance, stages);
    linesMakeUpTheRequest(advance);
    Map<String, Object> facts = new HashMap<>();
    facts.put("advanceNo", advance.getAdvanceNo());
    facts.put("fund", Advances.fundName(read, advance));
    facts.put("status", Terms.of(advance.getStatus()));
    facts.put("reservation", reservation(advance));
    List<Row> rows = new ArrayList<>(grounds(advance, arrears, names));
    rows.addAll(evidence(advance));
    rows.addAll(caps(advance));
    rows.addAll(stages(stages, names));
    return new Statement(
        "approval-sheet",
        new Both("应急周转金垫付审批表", "Approval Sheet for an Advance"),
        "SPB-" + advance.getAdvanceNo() + "-" + advance.getLastSeq(),
        asOf(advance, stages),
        advance.getLastSeq(),
        facts,
        Map.of(),
        rows);
  }

  private void linesMakeUpTheRequest(AdvanceRecord advance) {
    long linesFen =
        Figures.fen(
            read.select(DSL.sum(ADVANCE_LINE.AMOUNT_FEN))
                .from(ADVANCE_LINE)
                .where(ADVANCE_LINE.ADVANCE_ID.eq(advance.getAdvanceId()))
                .fetchSingle()
                .value1());
    DoesNotFoot.unlessEqual(
        "lines and requested amount of " + advance.getAdvanceNo(),
        linesFen,
        advance.getRequestedFen());
  }

  private Map<String, String> names(AdvanceRecord advance, List<ApprovalStageRecord> stages) {
    Set<String> users = new TreeSet<>();
    users.add(advance.getRequestedBy());
    stages.forEach(stage -> users.add(stage.getOfficer()));
    users.remove("");
    return officers.displayNames(users);
  }

  private static List<Row> grounds(
      AdvanceRecord advance, ArrearsCaseRecord arrears, Map<String, String> names) {
    String requester = advance.getRequestedBy();
    return List.of(
        pair("申请人", "Applicant", names.getOrDefault(requester, requester))
            .with("label2", new Both("申请日期", "Requested on"))
            .with("value2", advance.getRequestedOn().toString()),
        pair("案件编号", "Case", arrears.getCaseNo())
            .with("label2", new Both("立案日期", "Opened on"))
            .with("value2", arrears.getOpenedOn().toString()),
        pair("用人单位", "Employer", arrears.getEmployer())
            .with("label2", new Both("工程项目", "Project"))
            .with("value2", arrears.getProject()),
        pair("欠薪人数", "Workers", Integer.toString(advance.getWorkers()))
            .with("label2", new Both("欠薪总额（元）", "Arrears"))
            .with("value2", Figures.grouped(arrears.getArrearsFen())),
        pair("申请垫付（元）", "Requested", Figures.grouped(advance.getRequestedFen()))
            .with("label2", new Both("测算限额（元）", "Cap"))
            .with("value2", Figures.grouped(advance.getCapFen())),
        wide("大写金额", "In capitals", ChineseAmount.ofFen(advance.getRequestedFen())),
        wide("申请事由", "Reason", advance.getReason()),
        wide("保证金情况", "Deposit position", advance.getDepositPosition()),
        wide(
            "适用办法",
            "Scheme in force",
            advance.getSchemeId() + "　版本 version " + advance.getSchemeVersion()),
        wide("签署摘要", "Digest signed", advance.getDigest()));
  }

  private static Row pair(String zh, String en, String value) {
    return Row.of("grounds").with("label1", new Both(zh, en)).with("value1", value);
  }

  private static Row wide(String zh, String en, String value) {
    return Row.of("grounds").with("label", new Both(zh, en)).with("value", value);
  }

  private static List<Row> evidence(AdvanceRecord advance) {
    List<String> papers =
        Arrays.stream(advance.getEvidence().split("[\\n;；]"))
            .map(String::strip)
            .filter(paper -> !paper.isEmpty())
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String paper : papers) {
      rows.add(Row.of("evidence").with("no", rows.size() + 1).with("paper", paper));
    }
    return rows.isEmpty() ? List.of(nothing("evidence", "无附件材料", "No evidence listed")) : rows;
  }

  private List<Row> caps(AdvanceRecord advance) {
    List<Row> rows = new ArrayList<>();
    for (AdvanceCapRecord cap :
        read.selectFrom(ADVANCE_CAP)
            .where(ADVANCE_CAP.ADVANCE_ID.eq(advance.getAdvanceId()))
            .orderBy(ADVANCE_CAP.CAP_NO)) {
      rows.add(
          Row.of("caps")
              .with("no", cap.getCapNo())
              .with("rule", new Both(cap.getTitleZh(), cap.getTitleEn()))
              .with("level", Terms.of(cap.getLevel()))
              .with("base", new Both(cap.getBaseZh(), cap.getBaseEn()))
              .withFen("baseAmount", cap.getBaseFen())
              .withFen("figure", cap.getFigureFen())
              .with("binds", cap.getBinds() ? new Both("✓ 适用", "binds") : new Both("—", "")));
    }
    return rows.isEmpty() ? List.of(nothing("caps", "无限额测算", "No cap computed")) : rows;
  }

  private static List<Row> stages(List<ApprovalStageRecord> stages, Map<String, String> names) {
    List<Row> rows = new ArrayList<>();
    for (ApprovalStageRecord stage : stages) {
      LocalDate on = stage.getActedOn();
      String officer = stage.getOfficer();
      rows.add(
          Row.of("stages")
              .with("round", stage.getRoundNo())
              .with("stage", new Both(stage.getTitleZh(), stage.getTitleEn()))
              .with("opinion", stage.getOpinion())
              .with("officer", names.getOrDefault(officer, officer))
              .with("on", on == null ? "" : on.toString())
              .with("result", Terms.of(stage.getStatus()))
              .with("signed", signed(stage)));
    }
    return rows.isEmpty() ? List.of(nothing("stages", "尚未进入审批", "Not yet in approval")) : rows;
  }

  /** The beginning of the digest that a stage signed, so that it can be compared by eye. */
  private static String signed(ApprovalStageRecord stage) {
    boolean acted = stage.getActedOn() != null && !stage.getDigest().matches("0*");
    return acted ? stage.getDigest().substring(0, 12) : "";
  }

  private static Row nothing(String section, String zh, String en) {
    return Row.of(section).with("nothing", new Both(zh, en));
  }

  private static Both reservation(AdvanceRecord advance) {
    LocalDate on = advance.getApprovedOn();
    if (on == null) {
      return new Both("尚未批准，未预留资金。", "Not approved; no money is reserved.");
    }
    String figure = Figures.grouped(advance.getRequestedFen());
    return new Both(
        "于 %s 批准垫付人民币 %s 元（大写：%s），同额周转金即时预留。"
            .formatted(on, figure, ChineseAmount.ofFen(advance.getRequestedFen())),
        "Approved on %s for %s yuan; the same amount was reserved on the fund at that moment."
            .formatted(on, figure));
  }

  private static LocalDate asOf(AdvanceRecord advance, List<ApprovalStageRecord> stages) {
    LocalDate latest = Advances.decidedOn(advance);
    for (ApprovalStageRecord stage : stages) {
      LocalDate on = stage.getActedOn();
      if (on != null && on.isAfter(latest)) {
        latest = on;
      }
    }
    return latest;
  }
}
