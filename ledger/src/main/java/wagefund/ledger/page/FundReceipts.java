package wagefund.ledger.page;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM;
import static wagefund.schema.read.Tables.RECOVERY_RECEIPT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Finds the receipts of a fund, one of which may be booked wrongly. */
@Component
class FundReceipts {

  static final int SIZE = 20;

  private final DSLContext store;

  FundReceipts(DSLContext store) {
    this.store = store;
  }

  /** A receipt as it is booked now. */
  record Booked(
      String receiptId,
      String claimId,
      String caseId,
      String caseNo,
      String debtor,
      String payer,
      String document,
      String channel,
      long amountFen,
      LocalDate receivedOn) {}

  /** A claim that a receipt may have been for. */
  record Claim(String claimId, String debtor, String fund) {}

  /** The receipts whose payer, debtor, case, paper or amount a text names; the latest first. */
  Paging<Booked> find(FundId fund, String text, int page) {
    Condition wanted = of(fund);
    if (!text.isEmpty()) {
      wanted = wanted.and(named(text));
    }
    int total = store.fetchCount(select(wanted));
    int within = Paging.within(page, total, SIZE);
    List<Booked> rows =
        select(wanted)
            .orderBy(RECOVERY_RECEIPT.ON_DATE.desc(), RECOVERY_RECEIPT.SEQ.desc())
            .limit(SIZE)
            .offset(Paging.offset(within, SIZE))
            .fetch(Records.mapping(Booked::new));
    return new Paging<>(rows, within, SIZE, total);
  }

  Optional<Booked> one(FundId fund, String receipt) {
    return select(of(fund).and(RECOVERY_RECEIPT.RECEIPT_ID.eq(receipt)))
        .fetchOptional(Records.mapping(Booked::new));
  }

  /** The other claims of the case of a receipt, such as one on a worker who was paid twice. */
  List<Claim> otherClaims(Booked receipt) {
    return store
        .select(RECOVERY_CLAIM.CLAIM_ID, RECOVERY_CLAIM.DEBTOR, FUND_POSITION.NAME)
        .from(RECOVERY_CLAIM)
        .join(FUND_POSITION)
        .on(FUND_POSITION.FUND_ID.eq(RECOVERY_CLAIM.FUND_ID))
        .where(RECOVERY_CLAIM.CASE_ID.eq(receipt.caseId()))
        .and(RECOVERY_CLAIM.CLAIM_ID.ne(receipt.claimId()))
        .orderBy(RECOVERY_CLAIM.OPENED_ON, RECOVERY_CLAIM.CLAIM_ID)
        .limit(SIZE)
        .fetch(Records.mapping(Claim::new));
  }

  /** What a plan distributed is not put right by itself. */
  private static Condition of(FundId fund) {
    return RECOVERY_RECEIPT.FUND_ID.eq(fund.value()).and(RECOVERY_RECEIPT.CHANNEL.ne("BANKRUPTCY"));
  }

  private static Condition named(String text) {
    Condition named =
        RECOVERY_RECEIPT
            .PAYER
            .contains(text)
            .or(RECOVERY_RECEIPT.DOCUMENT.contains(text))
            .or(RECOVERY_CLAIM.DEBTOR.contains(text))
            .or(ARREARS_CASE.CASE_NO.contains(text));
    String amount = text.replace(",", "").replace("，", "");
    return amount.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
        ? named.or(RECOVERY_RECEIPT.AMOUNT_FEN.eq(Money.ofYuan(amount).fen()))
        : named;
  }

  private SelectConditionStep<
          Record10<String, String, String, String, String, String, String, String, Long, LocalDate>>
      select(Condition wanted) {
    return store
        .select(
            RECOVERY_RECEIPT.RECEIPT_ID,
            RECOVERY_RECEIPT.CLAIM_ID,
            RECOVERY_RECEIPT.CASE_ID,
            ARREARS_CASE.CASE_NO,
            RECOVERY_CLAIM.DEBTOR,
            RECOVERY_RECEIPT.PAYER,
            RECOVERY_RECEIPT.DOCUMENT,
            RECOVERY_RECEIPT.CHANNEL,
            RECOVERY_RECEIPT.AMOUNT_FEN,
            RECOVERY_RECEIPT.ON_DATE)
        .from(RECOVERY_RECEIPT)
        .join(RECOVERY_CLAIM)
        .on(RECOVERY_CLAIM.CLAIM_ID.eq(RECOVERY_RECEIPT.CLAIM_ID))
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(RECOVERY_RECEIPT.CASE_ID))
        .where(wanted);
  }
}
