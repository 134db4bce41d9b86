package wagefund.ledger.wageaccount.command;

import java.time.YearMonth;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * One worker of a wage sheet. It holds personal data and is never stored.
 *
 * @param lineNo the place on the sheet, from 1
 * @param month the month that the wage is for
 */
public record PayrollWorker(int lineNo, PersonDetails person, YearMonth month, Money amount) {}
