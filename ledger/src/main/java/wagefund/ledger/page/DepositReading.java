package wagefund.ledger.page;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.DEPOSIT_PROJECT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.deposit.view.DepositDetails;
import wagefund.ledger.deposit.view.DepositMovementRow;
import wagefund.ledger.deposit.view.DepositRow;
import wagefund.ledger.deposit.view.Deposits;
import wagefund.ledger.deposit.view.NoticeRow;
import wagefund.ledger.deposit.view.Notices;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.platform.read.Page;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;

/** Reads the deposits and the notices as the pages show them. */
@Component
class DepositReading {

  private static final int SIZE = 20;
  private static final int ALL = 200;

  private final Deposits deposits;
  private final Notices notices;
  private final DSLContext store;

  DepositReading(Deposits deposits, Notices notices, DSLContext store) {
    this.deposits = deposits;
    this.notices = notices;
    this.store = store;
  }

  Paging<DepositRow> register(Deposits.Wanted wanted, LocalDate asOf, String sort, int page) {
    return shown(deposits.register(wanted, asOf, asked(sort, page, SIZE)));
  }

  Paging<NoticeRow> log(Notices.Wanted wanted, LocalDate asOf, String sort, int page) {
    return shown(notices.log(wanted, asOf, asked(sort, page, SIZE)));
  }

  Optional<DepositRow> find(String id, LocalDate asOf) {
    return deposits.find(new DepositId(id), asOf);
  }

  DepositDetails details(String id) {
    return deposits.details(new DepositId(id));
  }

  List<NoticeRow> noticesOf(String deposit, LocalDate asOf) {
    return notices
        .log(new Notices.Wanted("", "", deposit, "", false), asOf, asked("", 1, ALL))
        .items();
  }

  List<NoticeRow> noticesOf(CaseId arrearsCase, LocalDate asOf) {
    return notices
        .log(new Notices.Wanted("", "", "", arrearsCase.value(), false), asOf, asked("", 1, ALL))
        .items();
  }

  List<DepositRow> covering(CaseId arrearsCase, LocalDate asOf) {
    return deposits
        .register(
            new Deposits.Wanted("", "", "", "", arrearsCase.value(), ""), asOf, asked("", 1, ALL))
        .items();
  }

  Paging<DepositMovementRow> movements(String id, int page) {
    return shown(deposits.movements(new DepositId(id), asked("", page, SIZE)));
  }

  String depositOf(NoticeId id) {
    return notices.depositOf(id);
  }

  /** The cases of the projects that a deposit covers, in which workers are still owed. */
  List<ArrearsCaseRecord> cases(String deposit) {
    return store
        .selectFrom(ARREARS_CASE)
        .where(ARREARS_CASE.OUTSTANDING_FEN.gt(0L))
        .and(
            ARREARS_CASE.PROJECT.in(
                store
                    .select(DEPOSIT_PROJECT.PROJECT)
                    .from(DEPOSIT_PROJECT)
                    .where(DEPOSIT_PROJECT.DEPOSIT_ID.eq(deposit))
                    .and(DEPOSIT_PROJECT.REMOVED_ON.isNull())))
        .orderBy(ARREARS_CASE.OPENED_ON.desc(), ARREARS_CASE.CASE_ID)
        .limit(ALL)
        .fetch();
  }

  private static wagefund.ledger.platform.read.Paging asked(String sort, int page, int size) {
    int within = Math.max(0, Math.min(page - 1, wagefund.ledger.platform.read.Paging.LAST_PAGE));
    return new wagefund.ledger.platform.read.Paging(within, size, sort);
  }

  private static <T> Paging<T> shown(Page<T> page) {
    return new Paging<>(page.items(), page.page() + 1, page.size(), page.total());
  }
}
