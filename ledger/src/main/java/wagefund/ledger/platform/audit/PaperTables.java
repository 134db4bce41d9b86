package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.CASE_EXHAUSTION;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.RECOVERY_RECEIPT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import wagefund.ledger.identity.store.Officer;

/** What the books rest on: movements, who may do what, signatures, and the papers. */
final class PaperTables {

  private final AuditSource source;
  private final List<Officer> officers;

  PaperTables(AuditSource source, List<Officer> officers) {
    this.source = source;
    this.officers = officers;
  }

  List<AuditTable> ofHistory() {
    return List.of(reports(), users());
  }

  List<AuditTable> ofState() {
    return List.of(approvals(), evidence());
  }

  /** 报表: the fund movement of the period, line by line as on the statement's grounds. */
  private AuditTable reports() {
    return new AuditTable(
        "reports",
        List.of("report", "date", "item", "amount", "document", "note"),
        List.of("amount"),
        rows ->
            AuditSource.stream(
                source
                    .read()
                    .selectFrom(FUND_MOVEMENT)
                    .where(FUND_MOVEMENT.FUND_ID.eq(source.asked().fundId()))
                    .and(FUND_MOVEMENT.SEQ.le(source.asked().knownSeq()))
                    .and(
                        FUND_MOVEMENT.ON_DATE.between(
                            source.asked().from().atDay(1), source.asked().to().atEndOfMonth()))
                    .orderBy(FUND_MOVEMENT.SEQ, FUND_MOVEMENT.LINE_NO),
                r ->
                    rows.accept(
                        List.of(
                            "资金收支表",
                            r.getOnDate().toString(),
                            r.getKind(),
                            AuditSource.yuan(r.getAmountFen()),
                            r.getDocument(),
                            r.getNote()))));
  }

  private AuditTable users() {
    return new AuditTable(
        "users",
        List.of("user", "name", "roles", "active", "changedAt"),
        List.of(),
        rows ->
            officers.forEach(
                o ->
                    rows.accept(
                        List.of(
                            o.username(),
                            o.displayName(),
                            String.join(" ", o.roles().stream().map(Enum::name).sorted().toList()),
                            o.active() ? "1" : "0",
                            o.changedAt().toString()))));
  }

  private Condition requestedByNow() {
    return ADVANCE
        .FUND_ID
        .eq(source.asked().fundId())
        .and(ADVANCE.REQUESTED_ON.le(source.asked().to().atEndOfMonth()));
  }

  private AuditTable approvals() {
    return new AuditTable(
        "approvals",
        List.of(
            "advance", "caseId", "round", "stageNo", "stage", "role", "status", "officer",
            "opinion", "on", "digest"),
        List.of(),
        rows ->
            AuditSource.stream(
                source
                    .read()
                    .select(ADVANCE.CASE_ID)
                    .select(APPROVAL_STAGE.fields())
                    .from(APPROVAL_STAGE)
                    .join(ADVANCE)
                    .on(ADVANCE.ADVANCE_ID.eq(APPROVAL_STAGE.SUBJECT))
                    .where(requestedByNow())
                    .and(
                        APPROVAL_STAGE.ACTED_ON.between(
                            source.asked().from().atDay(1), source.asked().to().atEndOfMonth()))
                    .orderBy(
                        APPROVAL_STAGE.ACTED_ON,
                        APPROVAL_STAGE.SUBJECT,
                        APPROVAL_STAGE.ROUND_NO,
                        APPROVAL_STAGE.STAGE_NO),
                r ->
                    rows.accept(
                        List.of(
                            r.get(APPROVAL_STAGE.SUBJECT),
                            r.get(ADVANCE.CASE_ID),
                            String.valueOf(r.get(APPROVAL_STAGE.ROUND_NO)),
                            String.valueOf(r.get(APPROVAL_STAGE.STAGE_NO)),
                            r.get(APPROVAL_STAGE.TITLE_ZH),
                            r.get(APPROVAL_STAGE.ROLE),
                            r.get(APPROVAL_STAGE.STATUS),
                            r.get(APPROVAL_STAGE.OFFICER),
                            r.get(APPROVAL_STAGE.OPINION),
                            String.valueOf(r.get(APPROVAL_STAGE.ACTED_ON)),
                            r.get(APPROVAL_STAGE.DIGEST)))));
  }

  /** The papers on which money moved: of capital, advances, exhaustion and receipts. */
  private AuditTable evidence() {
    return new AuditTable(
        "evidence",
        List.of("kind", "of", "date", "papers", "officer"),
        List.of(),
        rows -> {
          LocalDate first = source.asked().from().atDay(1);
          LocalDate last = source.asked().to().atEndOfMonth();
          AuditSource.stream(
              source
                  .read()
                  .selectFrom(FUND_MOVEMENT)
                  .where(FUND_MOVEMENT.FUND_ID.eq(source.asked().fundId()))
                  .and(FUND_MOVEMENT.SEQ.le(source.asked().knownSeq()))
                  .and(FUND_MOVEMENT.ON_DATE.between(first, last))
                  .and(FUND_MOVEMENT.DOCUMENT.ne(""))
                  .orderBy(FUND_MOVEMENT.SEQ, FUND_MOVEMENT.LINE_NO),
              r ->
                  rows.accept(
                      List.of(
                          r.getKind(),
                          r.getSubject(),
                          r.getOnDate().toString(),
                          r.getDocument(),
                          "")));
          AuditSource.stream(
              source
                  .read()
                  .selectFrom(ADVANCE)
                  .where(ADVANCE.FUND_ID.eq(source.asked().fundId()))
                  .and(ADVANCE.REQUESTED_ON.between(first, last))
                  .orderBy(ADVANCE.REQUESTED_ON, ADVANCE.ADVANCE_ID),
              r ->
                  rows.accept(
                      List.of(
                          "ADVANCE",
                          r.getAdvanceId(),
                          r.getRequestedOn().toString(),
                          r.getEvidence(),
                          r.getRequestedBy())));
          AuditSource.stream(
              source
                  .read()
                  .select(CASE_EXHAUSTION.fields())
                  .from(CASE_EXHAUSTION)
                  .where(CASE_EXHAUSTION.ON_DATE.between(first, last))
                  .and(
                      CASE_EXHAUSTION.CASE_ID.in(
                          DSL.select(ADVANCE.CASE_ID).from(ADVANCE).where(requestedByNow())))
                  .orderBy(CASE_EXHAUSTION.CASE_ID, CASE_EXHAUSTION.SOURCE),
              r ->
                  rows.accept(
                      List.of(
                          "EXHAUSTION",
                          r.get(CASE_EXHAUSTION.CASE_ID),
                          r.get(CASE_EXHAUSTION.ON_DATE).toString(),
                          r.get(CASE_EXHAUSTION.DOCUMENT),
                          r.get(CASE_EXHAUSTION.OFFICER))));
          AuditSource.stream(
              source
                  .read()
                  .selectFrom(RECOVERY_RECEIPT)
                  .where(RECOVERY_RECEIPT.FUND_ID.eq(source.asked().fundId()))
                  .and(RECOVERY_RECEIPT.SEQ.le(source.asked().knownSeq()))
                  .and(RECOVERY_RECEIPT.ON_DATE.between(first, last))
                  .orderBy(RECOVERY_RECEIPT.SEQ),
              r ->
                  rows.accept(
                      List.of(
                          "RECEIPT",
                          r.getReceiptId(),
                          r.getOnDate().toString(),
                          r.getDocument(),
                          "")));
        });
  }
}
