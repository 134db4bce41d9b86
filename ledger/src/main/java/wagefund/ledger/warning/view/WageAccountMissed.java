package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** A wage account into which labour cost did not come, or out of which no wages went, in time. */
record WageAccountMissed() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.WAGE_ACCOUNT_MISSED;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return OpenWageAccount.all(looking).stream()
        .flatMap(account -> judge(account, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(OpenWageAccount account, LocalDate asOf, Rule rule) {
    List<OpenWageAccount.Missed> missed = account.missed(asOf);
    if (missed.isEmpty()) {
      return Optional.empty();
    }
    return rule.colourOf(missed.size())
        .map(
            colour -> {
              Money lacks = Money.sum(missed.stream().map(OpenWageAccount.Missed::lacks).toList());
              long unpaid = missed.stream().filter(OpenWageAccount.Missed::unpaid).count();
              String months =
                  missed.stream().map(m -> m.month().toString()).collect(Collectors.joining(", "));
              return new Warning(
                  code(),
                  code().kind(),
                  colour,
                  account.subject(),
                  account.fundId(),
                  "",
                  missed.get(0).since(),
                  null,
                  -Looking.daysUntil(asOf, missed.get(0).since()),
                  lacks,
                  "%s：%d 个月未按时拨付或发放（%s），欠拨 %s 元，未代发 %d 个月。请督促拨付并核查工资发放。"
                      .formatted(account.holder(), missed.size(), months, lacks.grouped(), unpaid),
                  "%s: %d months missed (%s), %s yuan did not come in, no wages sent for %d months. Press for payment and look into the wages."
                      .formatted(account.holder(), missed.size(), months, lacks.grouped(), unpaid),
                  "/wage-accounts/" + account.accountId());
            });
  }
}
