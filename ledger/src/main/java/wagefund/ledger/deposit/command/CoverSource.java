package wagefund.ledger.deposit.command;

import java.time.LocalDate;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.kernel.Money;

/**
 * One source out of which a deposit may be drawn: the cash, a guarantee, a policy.
 *
 * @param number the number of the guarantee or policy; empty: the cash
 * @param project the one project that it covers; empty: all of the deposit
 * @param left what is left of it
 * @param free what no issued notice asks for
 * @param validFrom the first day on which it may be called
 * @param expiresOn the last day on which it may be called
 */
public record CoverSource(
    String number,
    DepositForm form,
    String project,
    Money left,
    Money free,
    LocalDate validFrom,
    LocalDate expiresOn) {

  /** Whether it may be called for this project on this day. */
  public boolean covers(String wanted, LocalDate on) {
    return (project.isEmpty() || project.equals(wanted))
        && !on.isBefore(validFrom)
        && !on.isAfter(expiresOn);
  }
}
