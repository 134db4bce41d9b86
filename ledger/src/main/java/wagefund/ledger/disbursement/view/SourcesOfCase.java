package wagefund.ledger.disbursement.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.DEPOSIT_PROJECT;
import static wagefund.schema.read.Tables.WAGE_ACCOUNT;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.WageAccountId;

/** Finds the deposits and wage accounts that may pay for a case, by contractor and project. */
@Component
public class SourcesOfCase {

  private final DSLContext read;

  SourcesOfCase(DSLContext read) {
    this.read = read;
  }

  /** The deposits of the project of a case that were not given back, the oldest first. */
  public List<DepositId> deposits(CaseId caseId) {
    return read.select(WAGE_DEPOSIT.DEPOSIT_ID)
        .from(ARREARS_CASE)
        .join(DEPOSIT_PROJECT)
        .on(DEPOSIT_PROJECT.PROJECT.eq(ARREARS_CASE.PROJECT))
        .join(WAGE_DEPOSIT)
        .on(WAGE_DEPOSIT.DEPOSIT_ID.eq(DEPOSIT_PROJECT.DEPOSIT_ID))
        .where(ARREARS_CASE.CASE_ID.eq(caseId.value()))
        .and(ARREARS_CASE.PROJECT.ne(""))
        .and(ARREARS_CASE.CONTRACTOR.eq("").or(ARREARS_CASE.CONTRACTOR.eq(WAGE_DEPOSIT.CONTRACTOR)))
        .and(DEPOSIT_PROJECT.REMOVED_ON.isNull())
        .and(WAGE_DEPOSIT.RELEASED_ON.isNull())
        .orderBy(WAGE_DEPOSIT.REQUIRED_ON, WAGE_DEPOSIT.DEPOSIT_ID)
        .fetch(row -> new DepositId(row.value1()));
  }

  /** The open wage accounts of the project of a case and its contractor, the oldest first. */
  public List<WageAccountId> wageAccounts(CaseId caseId) {
    return read.select(WAGE_ACCOUNT.ACCOUNT_ID)
        .from(ARREARS_CASE)
        .join(WAGE_ACCOUNT)
        .on(WAGE_ACCOUNT.PROJECT.eq(ARREARS_CASE.PROJECT))
        .where(ARREARS_CASE.CASE_ID.eq(caseId.value()))
        .and(
            WAGE_ACCOUNT
                .HOLDER
                .eq(ARREARS_CASE.CONTRACTOR)
                .or(WAGE_ACCOUNT.HOLDER.eq(ARREARS_CASE.EMPLOYER)))
        .and(WAGE_ACCOUNT.CLOSED_ON.isNull())
        .orderBy(WAGE_ACCOUNT.OPENED_ON, WAGE_ACCOUNT.ACCOUNT_ID)
        .fetch(row -> new WageAccountId(row.value1()));
  }
}
