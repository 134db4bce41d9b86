package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import wagefund.ledger.kernel.Money;
import wagefund.schema.read.tables.ApprovalStage;

/** 代签: stages signed for somebody else, and whether that officer acted on the same advance. */
record DelegatedSignatures() implements ExceptionSource {

  private static final ApprovalStage OTHER = APPROVAL_STAGE.as("other");

  /** Whether the one who delegated also requested, signed or released. */
  private static final Field<Boolean> ACTED =
      field(
          ADVANCE
              .REQUESTED_BY
              .eq(APPROVAL_STAGE.ON_BEHALF_OF)
              .or(ADVANCE.RELEASED_BY.eq(APPROVAL_STAGE.ON_BEHALF_OF))
              .or(
                  exists(
                      selectOne()
                          .from(OTHER)
                          .where(OTHER.SUBJECT.eq(APPROVAL_STAGE.SUBJECT))
                          .and(OTHER.OFFICER.eq(APPROVAL_STAGE.ON_BEHALF_OF)))));

  @Override
  public ExceptionKind kind() {
    return ExceptionKind.SIGNED_BY_DELEGATE;
  }

  private static Condition wanted(Span span) {
    return APPROVAL_STAGE
        .ON_BEHALF_OF
        .ne("")
        .and(APPROVAL_STAGE.ACTED_ON.isNotNull())
        .and(span.holds(APPROVAL_STAGE.ACTED_ON));
  }

  @Override
  public int count(DSLContext read, Span span) {
    return read.fetchCount(APPROVAL_STAGE, wanted(span));
  }

  @Override
  public List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit) {
    return read.select(
            ADVANCE.ADVANCE_ID,
            ADVANCE.ADVANCE_NO,
            ADVANCE.REQUESTED_FEN,
            APPROVAL_STAGE.TITLE_ZH,
            APPROVAL_STAGE.TITLE_EN,
            APPROVAL_STAGE.OFFICER,
            APPROVAL_STAGE.ON_BEHALF_OF,
            APPROVAL_STAGE.ACTED_ON,
            ACTED)
        .from(APPROVAL_STAGE)
        .join(ADVANCE)
        .on(ADVANCE.ADVANCE_ID.eq(APPROVAL_STAGE.SUBJECT))
        .where(wanted(span))
        .orderBy(APPROVAL_STAGE.ACTED_ON.desc(), APPROVAL_STAGE.SUBJECT, APPROVAL_STAGE.STAGE_NO)
        .limit(limit)
        .offset(offset)
        .fetch(
            r -> {
              Warning.Subject subject = Warning.Subject.advance(r.value1(), r.value2());
              boolean acted = Boolean.TRUE.equals(r.value9());
              return new ExceptionRow(
                  kind(),
                  r.value8(),
                  subject,
                  List.of(),
                  r.value6(),
                  "",
                  null,
                  Money.ofFen(r.value3()),
                  "%s环节由 %s 代 %s 签署%s"
                      .formatted(r.value4(), r.value6(), r.value7(), acted ? "，委托人已在本笔垫付中履职" : ""),
                  "The stage %s was signed by %s for %s%s"
                      .formatted(
                          r.value5(),
                          r.value6(),
                          r.value7(),
                          acted ? ", who acted on this advance too" : ""),
                  subject.link());
            });
  }
}
