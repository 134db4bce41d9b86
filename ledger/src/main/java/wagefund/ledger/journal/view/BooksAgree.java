package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.CheckName;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.schema.read.tables.records.FundPositionRecord;

/**
 * 账实相符: in every fund, debits equal credits, and the balances of the books equal the figures that
 * the fund itself keeps.
 */
@Component
class BooksAgree implements ReadCheck {

  private final PostingProfiles profiles;

  BooksAgree(PostingProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public CheckName name() {
    return new CheckName("账簿与资金相符", "The books agree with the funds");
  }

  @Override
  public List<String> differences(DSLContext read) {
    List<String> differences = new ArrayList<>();
    for (FundPositionRecord fund : read.selectFrom(FUND_POSITION).orderBy(FUND_POSITION.FUND_ID)) {
      Map<String, Long> balances = balances(read, fund.getFundId());
      compare(differences, fund, "debit less credit", 0, sum(balances, balances.keySet()));
      FundProfiles.of(new FundId(fund.getFundId()), profiles, read)
          .figures()
          .forEach(
              (figure, accounts) -> {
                if (accounts.isEmpty()) {
                  return;
                }
                long books = sum(balances, accounts);
                long own = figureOf(fund, figure);
                compare(
                    differences, fund, figure, own, sideOf(figure) == Side.DEBIT ? books : -books);
              });
    }
    return differences;
  }

  private static void compare(
      List<String> differences, FundPositionRecord fund, String what, long own, long books) {
    if (own != books) {
      differences.add(
          InTwoLanguages.of(
              "资金 %s，%s：资金记 %s，账簿记 %s"
                  .formatted(
                      fund.getFundId(), inChinese(what), new Balance(own), new Balance(books)),
              "fund %s, %s: the fund says %s, the books say %s"
                  .formatted(fund.getFundId(), what, new Balance(own), new Balance(books))));
    }
  }

  static String inChinese(String figure) {
    return switch (figure) {
      case "bank" -> "银行存款";
      case "inTransit" -> "在途";
      case "outstanding" -> "应收追偿";
      case "principal" -> "本金";
      case "interest" -> "留存利息";
      case "overRecovery" -> "追偿多收";
      case "toRealise" -> "待变现";
      case "unidentified" -> "待查款";
      case "forOthers" -> "代收待转付";
      default -> "借方减贷方";
    };
  }

  /** Debit less credit of each account. */
  private static Map<String, Long> balances(DSLContext read, String fund) {
    return read.select(
            ACCOUNT_TURNOVER.ACCOUNT,
            DSL.sum(ACCOUNT_TURNOVER.DEBIT_FEN.minus(ACCOUNT_TURNOVER.CREDIT_FEN)).cast(Long.class))
        .from(ACCOUNT_TURNOVER)
        .where(ACCOUNT_TURNOVER.FUND_ID.eq(fund))
        .groupBy(ACCOUNT_TURNOVER.ACCOUNT)
        .fetchMap(r -> r.value1(), r -> r.value2());
  }

  private static long sum(Map<String, Long> balances, Iterable<String> accounts) {
    long sum = 0;
    for (String account : accounts) {
      sum = Math.addExact(sum, balances.getOrDefault(account, 0L));
    }
    return sum;
  }

  private static Side sideOf(String figure) {
    return switch (figure) {
      case "bank", "inTransit", "outstanding", "toRealise" -> Side.DEBIT;
      default -> Side.CREDIT;
    };
  }

  private static long figureOf(FundPositionRecord fund, String figure) {
    return switch (figure) {
      case "bank" -> fund.getBankFen();
      case "inTransit" -> fund.getInTransitFen();
      case "outstanding" -> fund.getOutstandingFen();
      case "principal" -> fund.getPrincipalFen();
      case "interest" -> fund.getInterestFen();
      case "overRecovery" -> fund.getOverRecoveryFen();
      case "toRealise" -> fund.getToRealiseFen();
      case "unidentified" -> fund.getUnidentifiedFen();
      case "forOthers" -> fund.getForOthersFen();
      default -> throw new IllegalStateException("No figure " + figure);
    };
  }
}
