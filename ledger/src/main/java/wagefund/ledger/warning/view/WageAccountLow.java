package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** A wage account whose balance is near its limit, or below it. */
record WageAccountLow() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.WAGE_ACCOUNT_LOW;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return OpenWageAccount.all(looking).stream()
        .filter(account -> account.lowFen() > 0)
        .flatMap(account -> judge(account, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(OpenWageAccount account, LocalDate asOf, Rule rule) {
    return rule.colourOfPercent(account.balanceFen(), account.lowFen())
        .map(
            colour -> {
              Money balance = Money.ofFen(Math.max(0, account.balanceFen()));
              Money low = Money.ofFen(account.lowFen());
              return new Warning(
                  code(),
                  code().kind(),
                  colour,
                  account.subject(),
                  account.fundId(),
                  "",
                  asOf,
                  null,
                  null,
                  low.minusOrZero(balance),
                  "%s：专户余额 %s 元，预警线 %s 元。请督促按月拨付人工费用。"
                      .formatted(account.holder(), balance.grouped(), low.grouped()),
                  "%s: balance %s, limit %s yuan. Press for the monthly labour cost."
                      .formatted(account.holder(), balance.grouped(), low.grouped()),
                  "/wage-accounts/" + account.accountId());
            });
  }
}
