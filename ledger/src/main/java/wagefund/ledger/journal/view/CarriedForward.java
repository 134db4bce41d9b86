package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.PERIOD_BALANCE;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;

/** 结转: what was kept when a month was closed, beside what the books say of its end now. */
@Component
public class CarriedForward {

  private final DSLContext read;
  private final BooksAsKnown books;

  CarriedForward(DSLContext read, BooksAsKnown books) {
    this.read = read;
    this.books = books;
  }

  /**
   * An account at the end of a month that is closed, on the side where it is expected.
   *
   * @param closing as it was kept when the month was closed
   * @param opening with what the next month opens, by the books as they are now
   * @param equal whether the one is the other
   */
  public record CarriedBalance(
      String account,
      String nameZh,
      String nameEn,
      Side normal,
      Balance closing,
      Balance opening,
      boolean equal) {}

  /** Every account with a balance; nothing where the month is not closed. */
  public List<CarriedBalance> of(FundId fund, YearMonth month) {
    Map<String, Long> kept =
        read.select(
                PERIOD_BALANCE.ACCOUNT, PERIOD_BALANCE.DEBIT_FEN.minus(PERIOD_BALANCE.CREDIT_FEN))
            .from(PERIOD_BALANCE)
            .where(PERIOD_BALANCE.FUND_ID.eq(fund.value()))
            .and(PERIOD_BALANCE.PERIOD.eq(month.toString()))
            .fetchMap(r -> r.value1(), r -> r.value2());
    if (kept.isEmpty()) {
      return List.of();
    }
    Map<String, BooksAsKnown.Turned> now =
        books.upTo(
            fund, new Asked(month.atEndOfMonth(), books.place(Optional.empty(), Optional.empty())));
    return books.names(fund).values().stream()
        .map(
            name ->
                carried(
                    name,
                    kept.getOrDefault(name.account(), 0L),
                    now.getOrDefault(name.account(), BooksAsKnown.Turned.NOTHING).balance()))
        .filter(row -> row.closing().fen() != 0 || row.opening().fen() != 0)
        .toList();
  }

  private static CarriedBalance carried(AccountName name, long closing, long opening) {
    int sign = name.normal() == Side.DEBIT ? 1 : -1;
    return new CarriedBalance(
        name.account(),
        name.nameZh(),
        name.nameEn(),
        name.normal(),
        new Balance(Math.multiplyExact(sign, closing)),
        new Balance(Math.multiplyExact(sign, opening)),
        closing == opening);
  }
}
