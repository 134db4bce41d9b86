package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The books themselves: chart, periods, balances and what they hold by case, debtor and worker. */
final class BookTables {

  /** Debit and credit of one account in one month, in fen. */
  private record Turned(long debit, long credit) {}

  private final AuditSource source;

  BookTables(AuditSource source) {
    this.source = source;
  }

  List<AuditTable> all() {
    return List.of(book(), periods(), chart(), auxiliaries(), currencies(), balances());
  }

  private AuditTable book() {
    return new AuditTable(
        "book",
        List.of(
            "bookNo",
            "bookName",
            "organisation",
            "custody",
            "standard",
            "currency",
            "from",
            "to",
            "knownSeq",
            "chainHash"),
        List.of(),
        rows ->
            source
                .read()
                .selectFrom(FUND_POSITION)
                .where(FUND_POSITION.FUND_ID.eq(source.asked().fundId()))
                .forEach(
                    f ->
                        rows.accept(
                            List.of(
                                f.getCode(),
                                f.getName(),
                                f.getKeeper(),
                                f.getCustody(),
                                "政府会计制度",
                                "CNY",
                                source.asked().from().toString(),
                                source.asked().to().toString(),
                                Long.toString(source.asked().knownSeq()),
                                chainHash()))));
  }

  /** The head of the sealed log that this package tells of; it stands on every export of it. */
  private String chainHash() {
    byte[] hash =
        source
            .read()
            .select(SEALED_LOG.CHAIN_HASH)
            .from(SEALED_LOG)
            .where(SEALED_LOG.SEQ.eq(source.asked().knownSeq()))
            .fetchOne(SEALED_LOG.CHAIN_HASH);
    return hash == null ? "" : HexFormat.of().formatHex(hash);
  }

  private AuditTable periods() {
    return new AuditTable(
        "periods",
        List.of("year", "period", "firstDay", "lastDay"),
        List.of(),
        rows -> {
          for (YearMonth month = source.asked().from();
              !month.isAfter(source.asked().to());
              month = month.plusMonths(1)) {
            rows.accept(
                List.of(
                    Integer.toString(month.getYear()),
                    Integer.toString(month.getMonthValue()),
                    month.atDay(1).toString(),
                    month.atEndOfMonth().toString()));
          }
        });
  }

  private AuditTable chart() {
    return new AuditTable(
        "chart",
        List.of("account", "name", "nameEn", "level", "side", "book"),
        List.of(),
        rows ->
            source
                .accounts()
                .forEach(
                    (code, account) ->
                        rows.accept(
                            List.of(
                                code,
                                account.zh(),
                                account.en(),
                                Integer.toString(code.split("\\.").length),
                                AuditSource.side(account.side()),
                                AuditSource.book(account.book())))));
  }

  /** 科目辅助核算: what each account holds by case, debtor and worker. */
  private AuditTable auxiliaries() {
    return new AuditTable(
        "auxiliaries",
        List.of(
            "account",
            "accountName",
            "caseId",
            "debtor",
            "person",
            "debit",
            "credit",
            "closingSide",
            "closing"),
        List.of("debit", "credit", "closing"),
        this::auxiliaries);
  }

  private void auxiliaries(Consumer<List<String>> rows) {
    Map<String, AuditSource.Account> accounts = source.accounts();
    AuditSource.streamInBatches(
        source
            .read()
            .select(
                VOUCHER_LINE.ACCOUNT,
                VOUCHER_LINE.CASE_ID,
                VOUCHER_LINE.DEBTOR,
                VOUCHER_LINE.PERSON_ID,
                AuditSource.sum("DEBIT"),
                AuditSource.sum("CREDIT"))
            .from(VOUCHER_LINE)
            .join(VOUCHER)
            .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_LINE.VOUCHER_ID))
            .where(source.ofFund())
            .and(VOUCHER.PERIOD.le(source.asked().to().toString()))
            .and(
                VOUCHER_LINE
                    .CASE_ID
                    .ne("")
                    .or(VOUCHER_LINE.DEBTOR.ne(""))
                    .or(VOUCHER_LINE.PERSON_ID.ne("")))
            .groupBy(
                VOUCHER_LINE.ACCOUNT,
                VOUCHER_LINE.CASE_ID,
                VOUCHER_LINE.DEBTOR,
                VOUCHER_LINE.PERSON_ID)
            .orderBy(
                VOUCHER_LINE.ACCOUNT,
                VOUCHER_LINE.CASE_ID,
                VOUCHER_LINE.DEBTOR,
                VOUCHER_LINE.PERSON_ID),
        batch -> {
          People people = People.in(source, batch, VOUCHER_LINE.PERSON_ID);
          for (var r : batch) {
            long closing = Math.subtractExact(r.value5(), r.value6());
            rows.accept(
                List.of(
                    r.value1(),
                    accounts.getOrDefault(r.value1(), AuditSource.Account.UNKNOWN).zh(),
                    r.value2(),
                    r.value3(),
                    people.name(r.value4()),
                    AuditSource.yuan(r.value5()),
                    AuditSource.yuan(r.value6()),
                    AuditSource.sideOf(closing),
                    AuditSource.yuan(Math.abs(closing))));
          }
        });
  }

  private static AuditTable currencies() {
    return new AuditTable(
        "currencies",
        List.of("currency", "name"),
        List.of(),
        rows -> rows.accept(List.of("CNY", "人民币")));
  }

  /** Each account in each month, the months without turnover among them. */
  private AuditTable balances() {
    return new AuditTable(
        "balances",
        List.of(
            "year",
            "period",
            "account",
            "name",
            "currency",
            "openingSide",
            "opening",
            "debit",
            "credit",
            "closingSide",
            "closing"),
        List.of("opening", "debit", "credit", "closing"),
        this::balances);
  }

  private void balances(Consumer<List<String>> rows) {
    Map<String, Map<String, Turned>> turned = new TreeMap<>();
    source
        .read()
        .select(
            VOUCHER.PERIOD,
            VOUCHER_LINE.ACCOUNT,
            AuditSource.sum("DEBIT"),
            AuditSource.sum("CREDIT"))
        .from(VOUCHER_LINE)
        .join(VOUCHER)
        .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_LINE.VOUCHER_ID))
        .where(source.ofFund())
        .and(VOUCHER.PERIOD.le(source.asked().to().toString()))
        .groupBy(VOUCHER.PERIOD, VOUCHER_LINE.ACCOUNT)
        .forEach(
            r ->
                turned
                    .computeIfAbsent(r.value2(), account -> new TreeMap<>())
                    .put(r.value1(), new Turned(r.value3(), r.value4())));
    Map<String, AuditSource.Account> accounts = source.accounts();
    Map<String, Long> held = new HashMap<>();
    turned.forEach(
        (account, months) ->
            months.forEach(
                (month, t) -> {
                  if (month.compareTo(source.asked().from().toString()) < 0) {
                    held.merge(account, t.debit() - t.credit(), Math::addExact);
                  }
                }));
    for (YearMonth month = source.asked().from();
        !month.isAfter(source.asked().to());
        month = month.plusMonths(1)) {
      for (Map.Entry<String, Map<String, Turned>> account : turned.entrySet()) {
        Turned t = account.getValue().getOrDefault(month.toString(), new Turned(0, 0));
        long opening = held.getOrDefault(account.getKey(), 0L);
        long closing = Math.addExact(opening, t.debit() - t.credit());
        held.put(account.getKey(), closing);
        AuditSource.Account named =
            accounts.getOrDefault(account.getKey(), AuditSource.Account.UNKNOWN);
        rows.accept(
            List.of(
                Integer.toString(month.getYear()),
                Integer.toString(month.getMonthValue()),
                account.getKey(),
                named.zh(),
                "CNY",
                AuditSource.sideOf(opening),
                AuditSource.yuan(Math.abs(opening)),
                AuditSource.yuan(t.debit()),
                AuditSource.yuan(t.credit()),
                AuditSource.sideOf(closing),
                AuditSource.yuan(Math.abs(closing))));
      }
    }
  }
}
