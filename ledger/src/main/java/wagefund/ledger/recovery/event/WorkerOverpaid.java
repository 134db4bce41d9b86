package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 重复受偿登记: a worker got more for a wage month than the arrears.
 *
 * @param reference the payment that went beyond
 * @param arrears what was owed for the month at first
 * @param before what the worker had got for it before, from everybody
 * @param advanced how much of what is beyond had been advanced
 * @param paid what was paid now
 * @param beyond how much of it is beyond the arrears
 * @param owedToFund for how much of it the worker now owes the fund in the debtor's place
 * @param standing who owes
 */
@StoredAs("WorkerOverpaid")
public record WorkerOverpaid(
    CaseClaimsId id,
    String overpaymentId,
    CaseId caseId,
    String reference,
    int lineNo,
    PersonId person,
    YearMonth month,
    Money arrears,
    Money before,
    Money advanced,
    Money paid,
    Money beyond,
    Money owedToFund,
    Standing standing,
    Document document,
    LocalDate on,
    String by,
    Instant at) {

  /** Who owes what was paid twice. */
  public enum Standing {
    /** 债务人变为劳动者: nothing had been served on the debtor. */
    WORKER_OWES_FUND,
    /** 原债务人仍须偿还: the notice had been served; the payer may ask the worker. */
    DEBTOR_STILL_OWES,
    /** 与垫付无关: between the payer and the worker. */
    NOT_OF_THE_FUND
  }
}
