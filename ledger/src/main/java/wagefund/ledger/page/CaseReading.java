package wagefund.ledger.page;

import static org.jooq.impl.DSL.noCondition;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CASE_ACCOUNT;
import static wagefund.schema.read.Tables.CASE_WORKER;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM;
import static wagefund.schema.read.Tables.RECOVERY_RECEIPT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.vault.command.MaskedAccount;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;
import wagefund.schema.read.tables.records.CaseAccountRecord;
import wagefund.schema.read.tables.records.CaseWorkerRecord;
import wagefund.schema.read.tables.records.RecoveryClaimRecord;
import wagefund.schema.read.tables.records.RecoveryReceiptRecord;

/** Reads the cases: who owes, whom, and what became of it. */
@Component
class CaseReading {

  static final int SIZE = 20;

  private static final Map<String, Field<?>> COLUMNS =
      Map.of(
          "number", ARREARS_CASE.CASE_NO,
          "employer", ARREARS_CASE.EMPLOYER,
          "workers", ARREARS_CASE.WORKERS,
          "arrears", ARREARS_CASE.ARREARS_FEN,
          "outstanding", ARREARS_CASE.OUTSTANDING_FEN,
          "opened", ARREARS_CASE.OPENED_ON);

  private final DSLContext store;
  private final People people;

  CaseReading(DSLContext store, People people) {
    this.store = store;
    this.people = people;
  }

  /** A worker of a case, masked. */
  record Worker(CaseWorkerRecord row, String name, String idNumber, String card, String bank) {}

  Paging<ArrearsCaseRecord> find(String text, String status, String sort, int page) {
    Condition condition = noCondition();
    if (!status.isEmpty()) {
      condition = condition.and(ARREARS_CASE.STATUS.eq(status));
    }
    if (!text.isEmpty()) {
      condition =
          condition.and(
              ARREARS_CASE
                  .CASE_NO
                  .contains(text)
                  .or(ARREARS_CASE.EMPLOYER.contains(text))
                  .or(ARREARS_CASE.PROJECT.contains(text))
                  .or(ARREARS_CASE.EXTERNAL_REF.contains(text)));
    }
    int total = store.fetchCount(ARREARS_CASE, condition);
    int within = Paging.within(page, total, SIZE);
    List<ArrearsCaseRecord> rows =
        store
            .selectFrom(ARREARS_CASE)
            .where(condition)
            .orderBy(order(sort), ARREARS_CASE.CASE_ID)
            .limit(SIZE)
            .offset(Paging.offset(within, SIZE))
            .fetch();
    return new Paging<>(rows, within, SIZE, total);
  }

  private static OrderField<?> order(String sort) {
    boolean descending = sort.startsWith("-");
    Field<?> column =
        Optional.<Field<?>>ofNullable(COLUMNS.get(descending ? sort.substring(1) : sort))
            .orElse(ARREARS_CASE.OPENED_ON);
    return descending || !COLUMNS.containsKey(sort) ? column.desc() : column.asc();
  }

  Optional<ArrearsCaseRecord> find(String caseId) {
    return store.selectFrom(ARREARS_CASE).where(ARREARS_CASE.CASE_ID.eq(caseId)).fetchOptional();
  }

  Paging<Worker> workers(String caseId, int page) {
    Condition condition = CASE_WORKER.CASE_ID.eq(caseId);
    int total = store.fetchCount(CASE_WORKER, condition);
    int within = Paging.within(page, total, SIZE);
    List<CaseWorkerRecord> rows =
        store
            .selectFrom(CASE_WORKER)
            .where(condition)
            .orderBy(CASE_WORKER.LINE_NO)
            .limit(SIZE)
            .offset(Paging.offset(within, SIZE))
            .fetch();
    return new Paging<>(named(rows), within, SIZE, total);
  }

  private List<Worker> named(List<CaseWorkerRecord> rows) {
    Map<PersonId, MaskedPerson> known =
        people.masked(rows.stream().map(r -> new PersonId(r.getPersonId())).toList());
    Map<AccountId, MaskedAccount> accounts =
        people.maskedAccounts(rows.stream().map(r -> new AccountId(r.getAccountId())).toList());
    return rows.stream()
        .map(
            row -> {
              var person = Optional.ofNullable(known.get(new PersonId(row.getPersonId())));
              var account = Optional.ofNullable(accounts.get(new AccountId(row.getAccountId())));
              return new Worker(
                  row,
                  person.map(MaskedPerson::name).orElse("—"),
                  person.map(MaskedPerson::idNumber).orElse(""),
                  account.map(MaskedAccount::card).orElse(""),
                  account.map(a -> a.bank().value()).orElse(""));
            })
        .toList();
  }

  /** The claims of the funds on whoever owes. */
  List<RecoveryClaimRecord> claims(String caseId) {
    return store
        .selectFrom(RECOVERY_CLAIM)
        .where(RECOVERY_CLAIM.CASE_ID.eq(caseId))
        .orderBy(RECOVERY_CLAIM.OPENED_ON, RECOVERY_CLAIM.CLAIM_ID)
        .fetch();
  }

  List<RecoveryReceiptRecord> receipts(String caseId) {
    return store
        .selectFrom(RECOVERY_RECEIPT)
        .where(RECOVERY_RECEIPT.CASE_ID.eq(caseId))
        .orderBy(RECOVERY_RECEIPT.SEQ.desc())
        .fetch();
  }

  /** The last entries of the account of the case; its statement has all of them. */
  List<CaseAccountRecord> account(String caseId, int limit) {
    return store
        .selectFrom(CASE_ACCOUNT)
        .where(CASE_ACCOUNT.CASE_ID.eq(caseId))
        .orderBy(CASE_ACCOUNT.SEQ.desc(), CASE_ACCOUNT.LINE_NO.desc())
        .limit(limit)
        .fetch();
  }
}
