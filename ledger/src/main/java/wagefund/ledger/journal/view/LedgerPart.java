package wagefund.ledger.journal.view;

/**
 * Which lines of an account are wanted; empty: all.
 *
 * @param account its code; those below it belong to it
 */
public record LedgerPart(String account, String caseId, String debtor, String worker) {

  boolean isWhole() {
    return caseId.isEmpty() && debtor.isEmpty() && worker.isEmpty();
  }
}
