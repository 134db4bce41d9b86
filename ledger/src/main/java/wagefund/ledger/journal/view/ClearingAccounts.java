package wagefund.ledger.journal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;

/** 应结清科目: what is on its way, unidentified or to be sold, and must be zero in the end. */
@Component
public class ClearingAccounts {

  private final DSLContext read;
  private final PostingProfiles profiles;
  private final BooksAsKnown books;

  ClearingAccounts(DSLContext read, PostingProfiles profiles, BooksAsKnown books) {
    this.read = read;
    this.profiles = profiles;
    this.books = books;
  }

  /** The clearing accounts by the rules of the day asked about; one never used holds nothing. */
  public List<ClearingAccount> of(FundId fund, Asked asked) {
    Map<String, BooksAsKnown.Turned> turned = books.upTo(fund, asked);
    Map<String, AccountName> names = books.names(fund);
    List<ClearingAccount> found = new ArrayList<>();
    for (PostingProfiles.Clearing clearing :
        FundProfiles.of(fund, profiles, read).clearing(asked.asOf())) {
      for (String account : clearing.accounts()) {
        Optional<AccountName> name = Optional.ofNullable(names.get(account));
        long balance = turned.getOrDefault(account, BooksAsKnown.Turned.NOTHING).balance();
        boolean onCredit = name.map(AccountName::normal).filter(Side.CREDIT::equals).isPresent();
        found.add(
            new ClearingAccount(
                clearing.item(),
                account,
                name.map(AccountName::nameZh).orElse(""),
                name.map(AccountName::nameEn).orElse(""),
                clearing.blocks(),
                new Balance(onCredit ? Math.negateExact(balance) : balance),
                balance == 0));
      }
    }
    return List.copyOf(found);
  }
}
