package wagefund.ledger.caseaccount.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CASE_ACCOUNT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.schema.read.tables.records.CaseAccountRecord;

/** 一案一账 on two dates: the account of a case up to a day, as it was known at a place of the log. */
@Component
public class CaseAccounts {

  private final DSLContext read;

  CaseAccounts(DSLContext read) {
    this.read = read;
  }

  /** Whether there is such a case. */
  public boolean knows(CaseId arrearsCase) {
    return read.fetchExists(ARREARS_CASE, ARREARS_CASE.CASE_ID.eq(arrearsCase.value()));
  }

  /** What a line changed, whenever it was booked. */
  private record Change(CaseAccountRecord line, long workerClaim, long fundClaim) {}

  public CaseAccountSheet of(CaseId arrearsCase, LocalDate asOf, long upTo, Paging paging) {
    List<Change> until =
        changes(arrearsCase, upTo).stream()
            .filter(change -> !change.line().getOnDate().isAfter(asOf))
            .sorted(Comparator.comparing(change -> change.line().getOnDate()))
            .toList();
    List<CaseAccountLine> lines = new ArrayList<>();
    long in = 0;
    long out = 0;
    long workers = 0;
    long fund = 0;
    for (Change change : until) {
      CaseAccountRecord line = change.line();
      in = Math.addExact(in, line.getInFen());
      out = Math.addExact(out, line.getOutFen());
      workers = Math.addExact(workers, change.workerClaim());
      fund = Math.addExact(fund, change.fundClaim());
      lines.add(
          new CaseAccountLine(
              line.getSeq(),
              line.getOnDate(),
              line.getEvent(),
              line.getVoucher(),
              line.getNote(),
              new Balance(line.getInFen()),
              new Balance(line.getOutFen()),
              new Balance(workers),
              new Balance(fund)));
    }
    return new CaseAccountSheet(
        arrearsCase.value(),
        asOf,
        upTo,
        new Balance(in),
        new Balance(out),
        new Balance(workers),
        new Balance(fund),
        new Page<>(
            lines.stream().skip(paging.offset()).limit(paging.size()).toList(),
            paging.page(),
            paging.size(),
            lines.size()));
  }

  /** The lines hold what was owed after each of them in the order of the log. */
  private List<Change> changes(CaseId arrearsCase, long upTo) {
    List<Change> changes = new ArrayList<>();
    long workers = 0;
    long fund = 0;
    for (CaseAccountRecord line :
        read.selectFrom(CASE_ACCOUNT)
            .where(CASE_ACCOUNT.CASE_ID.eq(arrearsCase.value()))
            .and(CASE_ACCOUNT.SEQ.le(upTo))
            .orderBy(CASE_ACCOUNT.SEQ, CASE_ACCOUNT.LINE_NO)) {
      changes.add(
          new Change(line, line.getWorkerClaimFen() - workers, line.getFundClaimFen() - fund));
      workers = line.getWorkerClaimFen();
      fund = line.getFundClaimFen();
    }
    return changes;
  }
}
