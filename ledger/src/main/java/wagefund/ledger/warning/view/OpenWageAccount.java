package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.sum;
import static wagefund.schema.read.Tables.WAGE_ACCOUNT;
import static wagefund.schema.read.Tables.WAGE_ACCOUNT_DUTY;
import static wagefund.schema.read.Tables.WAGE_ACCOUNT_MOVEMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.wageaccount.event.MonthlyDuty;

/**
 * A wage account that is open, and what moved on it up to a day.
 *
 * @param balanceFen what is on it, as of the day
 * @param duties in the order in which they were set; the last one that holds for a month counts
 * @param funded labour cost that came in, by wage month
 * @param sent wages that were sent, by wage month
 */
record OpenWageAccount(
    String accountId,
    String name,
    String holder,
    String fundId,
    LocalDate openedOn,
    long balanceFen,
    long lowFen,
    List<MonthlyDuty> duties,
    Map<YearMonth, Money> funded,
    Map<YearMonth, Money> sent) {

  static List<OpenWageAccount> all(Looking looking) {
    Map<String, List<MonthlyDuty>> duties = new HashMap<>();
    looking
        .read()
        .selectFrom(WAGE_ACCOUNT_DUTY)
        .orderBy(WAGE_ACCOUNT_DUTY.SEQ)
        .forEach(
            row ->
                duties
                    .computeIfAbsent(row.getAccountId(), id -> new ArrayList<>())
                    .add(
                        new MonthlyDuty(
                            YearMonth.parse(row.getFromMonth()),
                            Money.ofFen(row.getPlannedFen()),
                            row.getFundingDay(),
                            row.getPayrollDay())));
    Map<String, Long> balances = new HashMap<>();
    Map<String, Map<YearMonth, Money>> funded = new HashMap<>();
    Map<String, Map<YearMonth, Money>> sent = new HashMap<>();
    looking
        .read()
        .select(
            WAGE_ACCOUNT_MOVEMENT.ACCOUNT_ID,
            WAGE_ACCOUNT_MOVEMENT.WAGE_MONTH,
            WAGE_ACCOUNT_MOVEMENT.KIND,
            sum(WAGE_ACCOUNT_MOVEMENT.AMOUNT_FEN).cast(Long.class),
            sum(WAGE_ACCOUNT_MOVEMENT.CHANGE_FEN).cast(Long.class))
        .from(WAGE_ACCOUNT_MOVEMENT)
        .where(WAGE_ACCOUNT_MOVEMENT.ON_DATE.le(looking.asOf()))
        .groupBy(
            WAGE_ACCOUNT_MOVEMENT.ACCOUNT_ID,
            WAGE_ACCOUNT_MOVEMENT.WAGE_MONTH,
            WAGE_ACCOUNT_MOVEMENT.KIND)
        .forEach(
            r -> {
              balances.merge(r.value1(), r.value5(), Math::addExact);
              if (!r.value2().isEmpty() && r.value3().equals("FUNDED")) {
                put(funded, r.value1(), r.value2(), r.value4());
              } else if (!r.value2().isEmpty() && r.value3().equals("WAGES_SENT")) {
                put(sent, r.value1(), r.value2(), r.value4());
              }
            });
    return looking
        .read()
        .selectFrom(WAGE_ACCOUNT)
        .where(WAGE_ACCOUNT.OPENED_ON.le(looking.asOf()))
        .and(WAGE_ACCOUNT.CLOSED_ON.isNull().or(WAGE_ACCOUNT.CLOSED_ON.gt(looking.asOf())))
        .fetch(
            row ->
                new OpenWageAccount(
                    row.getAccountId(),
                    row.getName(),
                    row.getHolder(),
                    row.getFundId(),
                    row.getOpenedOn(),
                    balances.getOrDefault(row.getAccountId(), 0L),
                    row.getLowBalanceFen(),
                    duties.getOrDefault(row.getAccountId(), List.of()),
                    funded.getOrDefault(row.getAccountId(), Map.of()),
                    sent.getOrDefault(row.getAccountId(), Map.of())));
  }

  private static void put(
      Map<String, Map<YearMonth, Money>> amounts, String account, String month, long fen) {
    amounts
        .computeIfAbsent(account, id -> new HashMap<>())
        .merge(YearMonth.parse(month), Money.ofFen(fen), Money::plus);
  }

  /** The months for which labour cost is missing, or no wages were sent, after the last day. */
  List<Missed> missed(LocalDate asOf) {
    List<Missed> missed = new ArrayList<>();
    YearMonth last = YearMonth.from(asOf);
    YearMonth first =
        duties.stream().map(MonthlyDuty::from).min(YearMonth::compareTo).orElse(last.plusMonths(1));
    for (YearMonth m = first; !m.isAfter(last); m = m.plusMonths(1)) {
      YearMonth month = m;
      duties.stream()
          .filter(duty -> !duty.from().isAfter(month))
          .reduce((before, later) -> later)
          .ifPresent(
              duty -> {
                Money lacks = duty.planned().minusOrZero(funded.getOrDefault(month, Money.ZERO));
                boolean late = !lacks.isZero() && asOf.isAfter(duty.fundingDue(month));
                boolean unpaid =
                    !duty.planned().isZero()
                        && sent.getOrDefault(month, Money.ZERO).isZero()
                        && asOf.isAfter(duty.payrollDue(month));
                if (late || unpaid) {
                  LocalDate since = late ? duty.fundingDue(month) : duty.payrollDue(month);
                  missed.add(new Missed(month, since, late ? lacks : Money.ZERO, unpaid));
                }
              });
    }
    return missed;
  }

  /** A month in which something was missed: what did not come in, and whether wages went out. */
  record Missed(YearMonth month, LocalDate since, Money lacks, boolean unpaid) {}

  Warning.Subject subject() {
    return new Warning.Subject("wage-account", accountId, name.isEmpty() ? holder : name);
  }
}
