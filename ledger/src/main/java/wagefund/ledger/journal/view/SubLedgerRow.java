package wagefund.ledger.journal.view;

import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Balance;

/**
 * One case, debtor, worker or tranche in an account.
 *
 * @param item the case's id, the debtor's name, the worker's id or the tranche's number; empty: of
 *     none
 * @param name the worker's name and masked number, or the tranche's document; absent for a case and
 *     a debtor
 */
public record SubLedgerRow(
    String item,
    @Nullable String name,
    Balance opening,
    Balance debit,
    Balance credit,
    Balance closing) {

  public SubLedgerRow named(String masked) {
    return new SubLedgerRow(item, masked, opening, debit, credit, closing);
  }
}
