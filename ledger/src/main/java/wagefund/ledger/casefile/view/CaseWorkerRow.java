package wagefund.ledger.casefile.view;

import wagefund.ledger.kernel.Money;

/** A worker of a case, by id, and what is owed. */
public record CaseWorkerRow(
    int lineNo,
    String personId,
    String accountId,
    String firstMonth,
    String lastMonth,
    Money arrears,
    Money settled,
    Money advanced,
    Money outstanding) {}
