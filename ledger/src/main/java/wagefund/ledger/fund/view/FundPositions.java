package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.FUND_SCHEME;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** The funds, their movements and the schemes that they adopted. */
@Component
public class FundPositions {

  private static final Sorts SORTS =
      new Sorts("code", FUND_POSITION.FUND_ID)
          .by("code", FUND_POSITION.CODE)
          .by("name", FUND_POSITION.NAME)
          .by("available", FUND_POSITION.AVAILABLE_FEN)
          .by("establishedOn", FUND_POSITION.ESTABLISHED_ON);

  private final DSLContext read;

  FundPositions(DSLContext read) {
    this.read = read;
  }

  /**
   * A page of the funds.
   *
   * @param text a part of the code or the name; empty: all
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<FundPosition> list(String text, Paging paging) {
    Condition wanted = FUND_POSITION.CODE.contains(text).or(FUND_POSITION.NAME.contains(text));
    List<FundPosition> items =
        rows()
            .where(wanted)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetchInto(FundPosition.class);
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(FUND_POSITION, wanted));
  }

  public Optional<FundPosition> find(FundId fund) {
    return rows()
        .where(FUND_POSITION.FUND_ID.eq(fund.value()))
        .fetchOptionalInto(FundPosition.class);
  }

  /** A page of the movements of a fund, the latest first. */
  public Page<FundMovement> movements(FundId fund, Paging paging) {
    Long total =
        read.select(FUND_POSITION.MOVEMENTS)
            .from(FUND_POSITION)
            .where(FUND_POSITION.FUND_ID.eq(fund.value()))
            .fetchOne(FUND_POSITION.MOVEMENTS);
    long last = (total == null ? 0 : total) - paging.offset();
    List<FundMovement> items =
        read.select(
                FUND_MOVEMENT.SEQ,
                FUND_MOVEMENT.LINE_NO,
                FUND_MOVEMENT.ON_DATE,
                FUND_MOVEMENT.KIND,
                FUND_MOVEMENT.AMOUNT_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.SUBJECT,
                FUND_MOVEMENT.DOCUMENT,
                FUND_MOVEMENT.NOTE,
                FUND_MOVEMENT.BANK_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.RESERVED_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.IN_TRANSIT_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.AWAITING_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.OUTSTANDING_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.PRINCIPAL_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.INTEREST_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.OVER_RECOVERY_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.TO_REALISE_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.UNIDENTIFIED_FEN.convertFrom(Money::ofFen),
                FUND_MOVEMENT.FOR_OTHERS_FEN.convertFrom(Money::ofFen))
            .from(FUND_MOVEMENT)
            .where(FUND_MOVEMENT.FUND_ID.eq(fund.value()))
            .and(FUND_MOVEMENT.NUMBER.between(last - paging.size() + 1, last))
            .orderBy(FUND_MOVEMENT.NUMBER.desc())
            .fetch(Records.mapping(FundMovement::new));
    return new Page<>(items, paging.page(), paging.size(), total == null ? 0 : total);
  }

  /** The schemes that a fund adopted, the latest first. */
  public List<FundScheme> schemes(FundId fund) {
    return read.select(
            FUND_SCHEME.SCHEME_ID,
            FUND_SCHEME.SCHEME_VERSION,
            FUND_SCHEME.TITLE,
            FUND_SCHEME.EFFECTIVE_FROM,
            FUND_SCHEME.DOCUMENT,
            FUND_SCHEME.DIGEST,
            FUND_SCHEME.ADOPTED_BY,
            FUND_SCHEME.CONTENT)
        .from(FUND_SCHEME)
        .where(FUND_SCHEME.FUND_ID.eq(fund.value()))
        .orderBy(FUND_SCHEME.EFFECTIVE_FROM.desc(), FUND_SCHEME.SEQ.desc())
        .fetch(Records.mapping(FundScheme::new));
  }

  private SelectJoinStep<Record> rows() {
    return read.select(
            FUND_POSITION.FUND_ID,
            FUND_POSITION.CODE,
            FUND_POSITION.NAME,
            FUND_POSITION.KIND,
            FUND_POSITION.FUND_LEVEL,
            FUND_POSITION.KEEPER,
            FUND_POSITION.CUSTODY,
            FUND_POSITION.BANK_ACCOUNT,
            FUND_POSITION.ESTABLISHED_ON,
            FUND_POSITION.SCHEME_ID,
            FUND_POSITION.SCHEME_VERSION,
            FUND_POSITION.FLOOR_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.PRINCIPAL_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.INTEREST_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.OVER_RECOVERY_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.BANK_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.RESERVED_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.IN_TRANSIT_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.AWAITING_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.OUTSTANDING_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.AVAILABLE_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.TO_REALISE_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.UNIDENTIFIED_FEN.convertFrom(Money::ofFen),
            FUND_POSITION.FOR_OTHERS_FEN.convertFrom(Money::ofFen))
        .from(FUND_POSITION);
  }
}
