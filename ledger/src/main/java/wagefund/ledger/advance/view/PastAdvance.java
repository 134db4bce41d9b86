package wagefund.ledger.advance.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;

/**
 * An approved advance with all that its caps were computed from.
 *
 * @param available what the fund could commit right before it was approved
 * @param months by worker, what was claimed for each month and what other advances had taken of it
 * @param amounts by worker, what was approved
 */
public record PastAdvance(
    String id,
    String advanceNo,
    CaseId caseId,
    LocalDate requestedOn,
    LocalDate approvedOn,
    Money total,
    Money cap,
    int stages,
    String region,
    Sector sector,
    boolean governmentInvested,
    boolean filed,
    Set<Situation> situations,
    Money available,
    Map<PersonId, Map<YearMonth, MonthClaim>> months,
    Map<PersonId, Money> amounts) {

  public List<PersonId> people() {
    return List.copyOf(months.keySet());
  }

  public Map<YearMonth, MonthClaim> monthsOf(PersonId person) {
    return months.getOrDefault(person, Map.of());
  }
}
