package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_CORRECTION;
import static wagefund.schema.read.Tables.VOUCHER_LINE;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Record;

/** 记账凭证: every voucher of the period, line by line. */
final class VoucherTable {

  private final AuditSource source;

  VoucherTable(AuditSource source) {
    this.source = source;
  }

  AuditTable vouchers() {
    return new AuditTable(
        "vouchers",
        List.of(
            "date",
            "year",
            "period",
            "type",
            "number",
            "line",
            "summary",
            "account",
            "accountName",
            "debit",
            "credit",
            "currency",
            "caseId",
            "debtor",
            "person",
            "attachments",
            "preparer",
            "checker",
            "poster",
            "posted",
            "approval",
            "event",
            "seq",
            "eventHash",
            "label",
            "book",
            "red",
            "corrects"),
        List.of("debit", "credit"),
        this::vouchers);
  }

  private void vouchers(Consumer<List<String>> rows) {
    Map<String, AuditSource.Account> accounts = source.accounts();
    long after = 0;
    while (true) {
      List<Long> ids =
          source
              .read()
              .select(VOUCHER.VOUCHER_ID)
              .from(VOUCHER)
              .where(source.within())
              .and(VOUCHER.VOUCHER_ID.gt(after))
              .orderBy(VOUCHER.VOUCHER_ID)
              .limit(AuditSource.ROWS_AT_ONCE)
              .fetch(VOUCHER.VOUCHER_ID);
      if (ids.isEmpty()) {
        return;
      }
      lines(ids, accounts, rows);
      after = ids.get(ids.size() - 1);
    }
  }

  private void lines(
      List<Long> ids, Map<String, AuditSource.Account> accounts, Consumer<List<String>> rows) {
    var found =
        source
            .read()
            .select(VOUCHER.fields())
            .select(VOUCHER_LINE.LINE_NO, VOUCHER_LINE.ACCOUNT, VOUCHER_LINE.SIDE)
            .select(VOUCHER_LINE.AMOUNT_FEN, VOUCHER_LINE.DEBTOR, VOUCHER_LINE.PERSON_ID)
            .select(
                VOUCHER_LINE.BOOK,
                VOUCHER_LINE.SUMMARY.as("line_summary"),
                VOUCHER_LINE.CASE_ID.as("line_case"))
            .select(SEALED_LOG.EVENT_HASH)
            .from(VOUCHER_LINE)
            .join(VOUCHER)
            .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_LINE.VOUCHER_ID))
            .leftJoin(SEALED_LOG)
            .on(SEALED_LOG.SEQ.eq(VOUCHER.SEQ))
            .where(VOUCHER_LINE.VOUCHER_ID.in(ids))
            .orderBy(VOUCHER_LINE.VOUCHER_ID, VOUCHER_LINE.LINE_NO)
            .fetch();
    Map<Long, String> corrects = corrects(ids);
    People people = People.in(source, found, VOUCHER_LINE.PERSON_ID);
    for (Record r : found) {
      boolean debit = r.get(VOUCHER_LINE.SIDE).equals("DEBIT");
      String amount = AuditSource.yuan(r.get(VOUCHER_LINE.AMOUNT_FEN));
      LocalDate on = r.get(VOUCHER.ON_DATE);
      byte[] hash = r.get(SEALED_LOG.EVENT_HASH);
      rows.accept(
          List.of(
              on.toString(),
              r.get(VOUCHER.PERIOD).substring(0, 4),
              Integer.toString(Integer.parseInt(r.get(VOUCHER.PERIOD).substring(5))),
              r.get(VOUCHER.TYPE),
              Integer.toString(r.get(VOUCHER.NUMBER)),
              Integer.toString(r.get(VOUCHER_LINE.LINE_NO)),
              r.get("line_summary", String.class),
              r.get(VOUCHER_LINE.ACCOUNT),
              accounts.getOrDefault(r.get(VOUCHER_LINE.ACCOUNT), AuditSource.Account.UNKNOWN).zh(),
              debit ? amount : "0.00",
              debit ? "0.00" : amount,
              "CNY",
              r.get("line_case", String.class),
              r.get(VOUCHER_LINE.DEBTOR),
              people.name(r.get(VOUCHER_LINE.PERSON_ID)),
              Integer.toString(r.get(VOUCHER.ATTACHMENTS)),
              r.get(VOUCHER.PREPARER),
              r.get(VOUCHER.CHECKER),
              r.get(VOUCHER.POSTER),
              "1",
              r.get(VOUCHER.APPROVAL),
              r.get(VOUCHER.EVENT_TYPE),
              Long.toString(r.get(VOUCHER.SEQ)),
              hash == null ? "" : AuditSource.hex(hash),
              r.get(VOUCHER.LABEL),
              AuditSource.book(r.get(VOUCHER_LINE.BOOK)),
              r.get(VOUCHER.RED) ? "1" : "0",
              corrects.getOrDefault(r.get(VOUCHER.VOUCHER_ID), "")));
    }
  }

  /** The labels of the vouchers that some vouchers put right. */
  private Map<Long, String> corrects(List<Long> ids) {
    var original = VOUCHER.as("original");
    Map<Long, String> corrects = new HashMap<>();
    source
        .read()
        .select(VOUCHER_CORRECTION.VOUCHER_ID, original.LABEL)
        .from(VOUCHER_CORRECTION)
        .join(original)
        .on(original.VOUCHER_ID.eq(VOUCHER_CORRECTION.ORIGINAL_ID))
        .where(VOUCHER_CORRECTION.VOUCHER_ID.in(ids))
        .orderBy(VOUCHER_CORRECTION.VOUCHER_ID, VOUCHER_CORRECTION.ORIGINAL_ID)
        .forEach(r -> corrects.merge(r.value1(), r.value2(), (a, b) -> a + " " + b));
    return corrects;
  }
}
