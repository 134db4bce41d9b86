package wagefund.ledger.journal.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;

/** 资金状况: the figures of a fund, its promises too, as of a day and as they were known. */
@Component
public class FundsAsKnown {

  private static final Set<String> ON_DEBIT = Set.of("bank", "inTransit", "outstanding");

  private final DSLContext read;
  private final BooksAsKnown books;
  private final PostingProfiles profiles;

  FundsAsKnown(DSLContext read, BooksAsKnown books, PostingProfiles profiles) {
    this.read = read;
    this.books = books;
    this.profiles = profiles;
  }

  public FundAsKnown of(FundId fund, Asked asked) {
    Map<String, BooksAsKnown.Turned> accounts = books.upTo(fund, asked);
    Map<String, Balance> figures = new TreeMap<>();
    FundProfiles.of(fund, profiles, read)
        .figures()
        .forEach(
            (figure, of) -> {
              if (!of.isEmpty()) {
                long sum = sum(accounts, of);
                figures.put(figure, new Balance(ON_DEBIT.contains(figure) ? sum : -sum));
              }
            });
    PromisedAsKnown promised = PromisedAsKnown.of(fund, asked, read);
    figures.put("reserved", new Balance(promised.reservedFen()));
    figures.put("awaiting", new Balance(promised.awaitingFen()));
    Balance bank = figures.get("bank");
    if (bank != null) {
      figures.put(
          "available",
          new Balance(
              Math.subtractExact(
                  bank.fen(), Math.addExact(promised.reservedFen(), promised.awaitingFen()))));
    }
    return new FundAsKnown(fund.value(), asked.asOf(), asked.upTo(), figures);
  }

  private static long sum(Map<String, BooksAsKnown.Turned> accounts, List<String> of) {
    return of.stream()
        .mapToLong(a -> accounts.getOrDefault(a, BooksAsKnown.Turned.NOTHING).balance())
        .sum();
  }
}
