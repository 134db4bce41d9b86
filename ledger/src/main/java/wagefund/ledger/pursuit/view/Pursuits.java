package wagefund.ledger.pursuit.view;

import static wagefund.schema.read.Tables.BANKRUPTCY_ESTATE;
import static wagefund.schema.read.Tables.ESTATE_CLASS;
import static wagefund.schema.read.Tables.ESTATE_ENTRY;
import static wagefund.schema.read.Tables.ESTATE_SHARE;
import static wagefund.schema.read.Tables.PURSUIT_STEP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;
import wagefund.schema.read.tables.records.BankruptcyEstateRecord;
import wagefund.schema.read.tables.records.EstateClassRecord;

/** The steps of pursuits, and the bankruptcies. */
@Component
public class Pursuits {

  private static final Sorts SORTS =
      new Sorts("-filedOn", BANKRUPTCY_ESTATE.ESTATE_ID)
          .by("filedOn", BANKRUPTCY_ESTATE.FILED_ON)
          .by("debtor", BANKRUPTCY_ESTATE.DEBTOR);

  private final DSLContext read;

  Pursuits(DSLContext read) {
    this.read = read;
  }

  /** What is looked for; an empty text is any. */
  public record Wanted(String track, String fundId, String caseId, String claimId) {}

  /** A page of the steps, in the order in which they were recorded. */
  public Page<PursuitStepRow> steps(Wanted wanted, Paging paging) {
    Condition condition =
        is(PURSUIT_STEP.TRACK, wanted.track())
            .and(is(PURSUIT_STEP.FUND_ID, wanted.fundId()))
            .and(is(PURSUIT_STEP.CASE_ID, wanted.caseId()))
            .and(is(PURSUIT_STEP.CLAIM_ID, wanted.claimId()));
    List<PursuitStepRow> items =
        read.selectFrom(PURSUIT_STEP)
            .where(condition)
            .orderBy(PURSUIT_STEP.SEQ, PURSUIT_STEP.CLAIM_ID)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Pursuits::step);
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(PURSUIT_STEP, condition));
  }

  private static PursuitStepRow step(Record r) {
    return new PursuitStepRow(
        r.get(PURSUIT_STEP.SEQ),
        r.get(PURSUIT_STEP.CLAIM_ID),
        r.get(PURSUIT_STEP.CASE_ID),
        r.get(PURSUIT_STEP.FUND_ID),
        r.get(PURSUIT_STEP.DEBTOR),
        r.get(PURSUIT_STEP.DEBTOR_CODE),
        r.get(PURSUIT_STEP.TRACK),
        r.get(PURSUIT_STEP.STEP),
        r.get(PURSUIT_STEP.ON_DATE),
        r.get(PURSUIT_STEP.AUTHORITY),
        r.get(PURSUIT_STEP.COURT_CASE_NO),
        money(r.get(PURSUIT_STEP.AMOUNT_FEN)),
        r.get(PURSUIT_STEP.EFFECTIVE_ON),
        Money.ofFen(r.get(PURSUIT_STEP.OUTSTANDING_FEN)),
        r.get(PURSUIT_STEP.REASON),
        r.get(PURSUIT_STEP.DOCUMENT),
        r.get(PURSUIT_STEP.DOCUMENT_TITLE),
        r.get(PURSUIT_STEP.DOCUMENT_DATED),
        r.get(PURSUIT_STEP.OFFICER));
  }

  private static @Nullable Money money(@Nullable Long fen) {
    return fen == null ? null : Money.ofFen(fen);
  }

  /**
   * A page of the bankruptcies.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<EstateRow> estates(String status, Paging paging) {
    Condition condition = is(BANKRUPTCY_ESTATE.STATUS, status);
    List<EstateRow> items =
        read.selectFrom(BANKRUPTCY_ESTATE)
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Pursuits::estate);
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(BANKRUPTCY_ESTATE, condition));
  }

  private static EstateRow estate(BankruptcyEstateRecord r) {
    return new EstateRow(
        r.getEstateId(),
        r.getDebtor(),
        r.getDebtorCode(),
        r.getCourt(),
        r.getCourtCaseNo(),
        r.getStatus(),
        r.getFiledOn(),
        r.getAcceptedOn(),
        r.getAdministrator(),
        r.getDeclareBy(),
        r.getClosedOn(),
        r.getSubrogatedClass(),
        r.getDistributions(),
        Money.ofFen(r.getDistributedFen()));
  }

  public Optional<EstateDetails> find(String estate) {
    return read.selectFrom(BANKRUPTCY_ESTATE)
        .where(BANKRUPTCY_ESTATE.ESTATE_ID.eq(estate))
        .fetchOptional(Pursuits::estate)
        .map(
            row -> {
              List<EstateDetails.EntryRow> entries = entries(estate);
              return new EstateDetails(row, classes(estate, entries), entries, shares(estate));
            });
  }

  private List<EstateDetails.EntryRow> entries(String estate) {
    return read.select(
            ESTATE_ENTRY.ENTRY,
            ESTATE_ENTRY.KIND,
            ESTATE_ENTRY.CLASS_NAME,
            ESTATE_ENTRY.CASE_ID,
            ESTATE_ENTRY.FUND_ID,
            ESTATE_ENTRY.DECLARED_FEN.convertFrom(Money::ofFen),
            ESTATE_ENTRY.ADMITTED_FEN.convertFrom(Money::ofFen),
            ESTATE_ENTRY.DISTRIBUTED_FEN.convertFrom(Money::ofFen),
            ESTATE_ENTRY.LATE,
            ESTATE_ENTRY.ON_DATE,
            ESTATE_ENTRY.DOCUMENT)
        .from(ESTATE_ENTRY)
        .where(ESTATE_ENTRY.ESTATE_ID.eq(estate))
        .orderBy(ESTATE_ENTRY.SEQ, ESTATE_ENTRY.ENTRY)
        .fetch(Records.mapping(EstateDetails.EntryRow::new));
  }

  private List<EstateDetails.ClassRow> classes(
      String estate, List<EstateDetails.EntryRow> entries) {
    List<EstateDetails.ClassRow> classes = new ArrayList<>();
    for (EstateClassRecord r :
        read.selectFrom(ESTATE_CLASS)
            .where(ESTATE_CLASS.ESTATE_ID.eq(estate))
            .orderBy(ESTATE_CLASS.RANK_NO, ESTATE_CLASS.NAME)) {
      List<EstateDetails.EntryRow> own =
          entries.stream().filter(e -> e.className().equals(r.getName())).toList();
      classes.add(
          new EstateDetails.ClassRow(
              r.getName(),
              r.getRankNo(),
              r.getTitleZh(),
              r.getTitleEn(),
              Money.sum(own.stream().map(EstateDetails.EntryRow::declared).toList()),
              Money.sum(own.stream().map(EstateDetails.EntryRow::admitted).toList()),
              Money.sum(own.stream().map(EstateDetails.EntryRow::distributed).toList())));
    }
    return classes;
  }

  private List<EstateDetails.ShareRow> shares(String estate) {
    return read.select(
            ESTATE_SHARE.NUMBER,
            ESTATE_SHARE.ENTRY,
            ESTATE_SHARE.CLASS_NAME,
            ESTATE_SHARE.ON_DATE,
            ESTATE_SHARE.AMOUNT_FEN.convertFrom(Money::ofFen),
            ESTATE_SHARE.DOCUMENT)
        .from(ESTATE_SHARE)
        .where(ESTATE_SHARE.ESTATE_ID.eq(estate))
        .orderBy(ESTATE_SHARE.NUMBER, ESTATE_SHARE.ENTRY)
        .fetch(Records.mapping(EstateDetails.ShareRow::new));
  }

  private static Condition is(TableField<?, String> field, String wanted) {
    return wanted.isEmpty() ? DSL.noCondition() : field.eq(wanted);
  }
}
