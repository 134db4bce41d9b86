package wagefund.ledger.disbursement.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wagefund.ledger.disbursement.command.RequestDisbursement;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.scheme.command.SchemeTerms;

/**
 * Which source has its turn when. Where the scheme names an order, all its sources have a turn, and
 * one that is not known must be shown to be impossible; those that the order does not name come
 * after it. Where it names none, the sources that are known come in the usual order.
 */
final class SourceOrder {

  /**
   * One turn.
   *
   * @param target the deposit, wage account or fund; empty: none is known
   */
  record Turn(MoneySource source, String target) {}

  private SourceOrder() {}

  static List<Turn> of(RequestDisbursement c, SchemeTerms terms) {
    List<MoneySource> order = new ArrayList<>(terms.order());
    Arrays.stream(MoneySource.values()).filter(s -> !order.contains(s)).forEach(order::add);
    List<Turn> turns = new ArrayList<>();
    for (MoneySource source : order) {
      List<String> targets = targets(c, source);
      boolean mustBeShown =
          terms.order().contains(source)
              && terms.exhaustionRecord()
              && terms.sourcesBefore(MoneySource.EMERGENCY_FUND).contains(source);
      if (targets.isEmpty() && mustBeShown) {
        turns.add(new Turn(source, ""));
      }
      targets.forEach(target -> turns.add(new Turn(source, target)));
    }
    return List.copyOf(turns);
  }

  private static List<String> targets(RequestDisbursement c, MoneySource source) {
    return switch (source) {
      case WAGE_DEPOSIT -> c.deposits().stream().map(Identifier::value).toList();
      case PROJECT_WAGE_ACCOUNT -> c.wageAccounts().stream().map(Identifier::value).toList();
      case EMERGENCY_FUND -> List.of(c.fundId().value());
      case SPECIAL_FUND -> c.specialFund().stream().map(Identifier::value).toList();
    };
  }
}
