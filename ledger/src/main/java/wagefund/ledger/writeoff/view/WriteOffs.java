package wagefund.ledger.writeoff.view;

import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.MEMO_ENTRY;
import static wagefund.schema.read.Tables.MEMO_REGISTER;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM;
import static wagefund.schema.read.Tables.WRITE_OFF;
import static wagefund.schema.read.Tables.WRITE_OFF_CONDITION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** The requests to write off, and the memo register. */
@Component
public class WriteOffs {

  private static final Sorts SORTS =
      new Sorts("-requestedOn", WRITE_OFF.WRITE_OFF_ID)
          .by("requestedOn", WRITE_OFF.REQUESTED_ON)
          .by("amount", WRITE_OFF.AMOUNT_FEN)
          .by("debtor", WRITE_OFF.DEBTOR);

  private static final Sorts MEMO_SORTS =
      new Sorts("-inMemo", MEMO_REGISTER.CLAIM_ID)
          .by("inMemo", MEMO_REGISTER.IN_MEMO_FEN)
          .by("writtenOff", MEMO_REGISTER.WRITTEN_OFF_FEN)
          .by("debtor", MEMO_REGISTER.DEBTOR)
          .by("firstOn", MEMO_REGISTER.FIRST_ON)
          .by("lastOn", MEMO_REGISTER.LAST_ON);

  private static final Set<String> MEMO_ORDERS =
      Set.of("inMemo", "writtenOff", "debtor", "firstOn", "lastOn");

  private final DSLContext read;

  WriteOffs(DSLContext read) {
    this.read = read;
  }

  /** What is looked for; an empty text is any. */
  public record Wanted(String fundId, String caseId, String claimId, String status) {}

  /**
   * A page of the requests.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<WriteOffRow> page(Wanted wanted, Paging paging) {
    Condition condition =
        is(WRITE_OFF.FUND_ID, wanted.fundId())
            .and(is(WRITE_OFF.CASE_ID, wanted.caseId()))
            .and(is(WRITE_OFF.CLAIM_ID, wanted.claimId()))
            .and(is(WRITE_OFF.STATUS, wanted.status()));
    List<WriteOffRow> items =
        rows()
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(WriteOffRow::new));
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(WRITE_OFF, condition));
  }

  public Optional<WriteOffDetails> find(String writeOff) {
    return rows()
        .where(WRITE_OFF.WRITE_OFF_ID.eq(writeOff))
        .fetchOptional(Records.mapping(WriteOffRow::new))
        .map(row -> new WriteOffDetails(row, conditions(row), stages(writeOff)));
  }

  private List<WriteOffDetails.Condition> conditions(WriteOffRow row) {
    return read.select(WRITE_OFF_CONDITION.NAME, WRITE_OFF_CONDITION.DOCUMENT)
        .from(WRITE_OFF_CONDITION)
        .where(WRITE_OFF_CONDITION.WRITE_OFF_ID.eq(row.id()))
        .and(WRITE_OFF_CONDITION.ROUND_NO.eq(row.round()))
        .orderBy(WRITE_OFF_CONDITION.NAME)
        .fetch(Records.mapping(WriteOffDetails.Condition::new));
  }

  private List<WriteOffDetails.StageRow> stages(String subject) {
    return read.select(
            APPROVAL_STAGE.ROUND_NO,
            APPROVAL_STAGE.STAGE_NO,
            APPROVAL_STAGE.STAGE,
            APPROVAL_STAGE.TITLE_ZH,
            APPROVAL_STAGE.TITLE_EN,
            APPROVAL_STAGE.ROLE,
            APPROVAL_STAGE.STATUS,
            APPROVAL_STAGE.OFFICER,
            APPROVAL_STAGE.OPINION,
            APPROVAL_STAGE.ACTED_ON,
            APPROVAL_STAGE.DUE_ON)
        .from(APPROVAL_STAGE)
        .where(APPROVAL_STAGE.SUBJECT.eq(subject))
        .orderBy(APPROVAL_STAGE.ROUND_NO, APPROVAL_STAGE.STAGE_NO)
        .fetch(Records.mapping(WriteOffDetails.StageRow::new));
  }

  private SelectJoinStep<
          org.jooq.Record17<
              String,
              String,
              String,
              String,
              String,
              Money,
              String,
              String,
              Integer,
              String,
              String,
              String,
              java.time.LocalDate,
              java.time.LocalDate,
              String,
              String,
              Integer>>
      rows() {
    return read.select(
            WRITE_OFF.WRITE_OFF_ID,
            WRITE_OFF.CLAIM_ID,
            WRITE_OFF.CASE_ID,
            WRITE_OFF.FUND_ID,
            WRITE_OFF.DEBTOR,
            WRITE_OFF.AMOUNT_FEN.convertFrom(Money::ofFen),
            WRITE_OFF.REASON,
            WRITE_OFF.SCHEME_ID,
            WRITE_OFF.SCHEME_VERSION,
            WRITE_OFF.STATUS,
            WRITE_OFF.DIGEST,
            WRITE_OFF.REQUESTER,
            WRITE_OFF.REQUESTED_ON,
            WRITE_OFF.ENDED_ON,
            WRITE_OFF.OPINION,
            WRITE_OFF.DOCUMENT,
            WRITE_OFF.ROUND_NO)
        .from(WRITE_OFF);
  }

  /**
   * A page of the memo register.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<MemoRegister> memo(String fundId, Paging paging) {
    return memo(fundId, "", paging);
  }

  /** As {@link #memo(String, Paging)}, of debtors whose name contains a text; empty: of all. */
  public Page<MemoRegister> memo(String fundId, String debtor, Paging paging) {
    Condition condition =
        is(MEMO_REGISTER.FUND_ID, fundId)
            .and(debtor.isEmpty() ? DSL.noCondition() : MEMO_REGISTER.DEBTOR.contains(debtor));
    List<MemoRegister> items =
        read.select(
                MEMO_REGISTER.CLAIM_ID,
                MEMO_REGISTER.CASE_ID,
                MEMO_REGISTER.FUND_ID,
                MEMO_REGISTER.DEBTOR,
                MEMO_REGISTER.WRITTEN_OFF_FEN.convertFrom(Money::ofFen),
                MEMO_REGISTER.RECOVERED_FEN.convertFrom(Money::ofFen),
                MEMO_REGISTER.IN_MEMO_FEN.convertFrom(Money::ofFen),
                MEMO_REGISTER.FIRST_ON,
                MEMO_REGISTER.LAST_ON,
                RECOVERY_CLAIM.LIMITATION_ON)
            .from(MEMO_REGISTER)
            .join(RECOVERY_CLAIM)
            .on(RECOVERY_CLAIM.CLAIM_ID.eq(MEMO_REGISTER.CLAIM_ID))
            .where(condition)
            .orderBy(MEMO_SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(MemoRegister::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(MEMO_REGISTER, condition));
  }

  /** Whether the memo register can be sorted so. */
  public static boolean isMemoOrder(String sort) {
    return MEMO_ORDERS.contains(sort.startsWith("-") ? sort.substring(1) : sort);
  }

  /** The entries of one claim in the memo register, the oldest first. */
  public Page<MemoEntryRow> entries(String claimId, Paging paging) {
    Condition condition = MEMO_ENTRY.CLAIM_ID.eq(claimId);
    List<MemoEntryRow> items =
        read.select(
                MEMO_ENTRY.ON_DATE,
                MEMO_ENTRY.KIND,
                MEMO_ENTRY.AMOUNT_FEN.convertFrom(Money::ofFen),
                MEMO_ENTRY.IN_MEMO_FEN.convertFrom(Money::ofFen),
                MEMO_ENTRY.REFERENCE,
                MEMO_ENTRY.PAYER,
                MEMO_ENTRY.DOCUMENT,
                MEMO_ENTRY.OFFICER)
            .from(MEMO_ENTRY)
            .where(condition)
            .orderBy(MEMO_ENTRY.SEQ)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(MemoEntryRow::new));
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(MEMO_ENTRY, condition));
  }

  private static Condition is(TableField<?, String> field, String wanted) {
    return wanted.isEmpty() ? DSL.noCondition() : field.eq(wanted);
  }
}
