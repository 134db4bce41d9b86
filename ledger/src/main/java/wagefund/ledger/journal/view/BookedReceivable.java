package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.ReceivableInBooks;

/** The balance of the accounts that the posting profiles name for what debtors owe. */
@Component
class BookedReceivable implements ReceivableInBooks {

  private final DSLContext read;
  private final PostingProfiles profiles;

  BookedReceivable(DSLContext read, PostingProfiles profiles) {
    this.read = read;
    this.profiles = profiles;
  }

  @Override
  public Balance receivable(String fundId, LocalDate asOf, long upTo) {
    Condition wanted =
        VOUCHER_LINE
            .ACCOUNT
            .in(accounts(profiles))
            .and(VOUCHER_LINE.ON_DATE.le(asOf))
            .and(VOUCHER_LINE.VOUCHER_ID.le(upTo));
    if (!fundId.isEmpty()) {
      wanted = wanted.and(VOUCHER_LINE.FUND_ID.eq(fundId));
    }
    Long fen =
        read.select(DSL.sum(debitLessCredit()).cast(Long.class))
            .from(VOUCHER_LINE)
            .where(wanted)
            .fetchOne(0, Long.class);
    return new Balance(fen == null ? 0 : fen);
  }

  static List<String> accounts(PostingProfiles profiles) {
    return profiles.figures().getOrDefault("outstanding", List.of());
  }

  static Field<Long> debitLessCredit() {
    return DSL.when(VOUCHER_LINE.SIDE.eq(Side.DEBIT.name()), VOUCHER_LINE.AMOUNT_FEN)
        .otherwise(VOUCHER_LINE.AMOUNT_FEN.neg());
  }
}
