package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.CASE_EXHAUSTION;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.FUND_SCHEME;
import static wagefund.schema.read.Tables.RECOVERY_RECEIPT;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;
import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.CHECKPOINT_KEY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wagefund.ledger.identity.store.Officer;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.PersonId;

/** What stands in a package, read table by table, up to the place in the sealed log it tells of. */
final class AuditData {

  private static final int ROWS_AT_ONCE = 1_000;

  /** Debit and credit of one account in one month, in fen. */
  private record Turned(long debit, long credit) {}

  private final DSLContext read;
  private final AuditPackage asked;
  private final PersonNames names;
  private final List<Officer> officers;

  /** Who people are, masked or not. */
  interface PersonNames {
    Map<PersonId, String> of(Set<PersonId> people);
  }

  AuditData(DSLContext read, AuditPackage asked, PersonNames names, List<Officer> officers) {
    this.read = read;
    this.asked = asked;
    this.names = names;
    this.officers = officers;
  }

  List<AuditTable> tables() {
    return List.of(
        book(),
        periods(),
        chart(),
        auxiliaries(),
        currencies(),
        balances(),
        vouchers(),
        reports(),
        users(),
        approvals(),
        evidence(),
        configuration(),
        checkpoints(),
        sealedLog());
  }

  private Condition ofFund() {
    return VOUCHER.FUND_ID.eq(asked.fundId()).and(VOUCHER.SEQ.le(asked.knownSeq()));
  }

  private Condition within() {
    return ofFund()
        .and(VOUCHER.PERIOD.ge(asked.from().toString()))
        .and(VOUCHER.PERIOD.le(asked.to().toString()));
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
            read.selectFrom(FUND_POSITION)
                .where(FUND_POSITION.FUND_ID.eq(asked.fundId()))
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
                                asked.from().toString(),
                                asked.to().toString(),
                                Long.toString(asked.knownSeq()),
                                chainHash()))));
  }

  /** The head of the sealed log that this package tells of; it stands on every export of it. */
  private String chainHash() {
    byte[] hash =
        read.select(SEALED_LOG.CHAIN_HASH)
            .from(SEALED_LOG)
            .where(SEALED_LOG.SEQ.eq(asked.knownSeq()))
            .fetchOne(SEALED_LOG.CHAIN_HASH);
    return hash == null ? "" : HexFormat.of().formatHex(hash);
  }

  private AuditTable periods() {
    return new AuditTable(
        "periods",
        List.of("year", "period", "firstDay", "lastDay"),
        List.of(),
        rows -> {
          for (YearMonth month = asked.from();
              !month.isAfter(asked.to());
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

  private record Account(String zh, String en, String side) {}

  private Map<String, Account> accounts() {
    Map<String, Account> accounts = new TreeMap<>();
    read.selectDistinct(
            ACCOUNT_TURNOVER.ACCOUNT,
            ACCOUNT_TURNOVER.NAME_ZH,
            ACCOUNT_TURNOVER.NAME_EN,
            ACCOUNT_TURNOVER.SIDE)
        .from(ACCOUNT_TURNOVER)
        .where(ACCOUNT_TURNOVER.FUND_ID.eq(asked.fundId()))
        .forEach(r -> accounts.put(r.value1(), new Account(r.value2(), r.value3(), r.value4())));
    return accounts;
  }

  private static String side(String side) {
    return side.equals("DEBIT") ? "借" : "贷";
  }

  private AuditTable chart() {
    return new AuditTable(
        "chart",
        List.of("account", "name", "nameEn", "level", "side"),
        List.of(),
        rows ->
            accounts()
                .forEach(
                    (code, account) ->
                        rows.accept(
                            List.of(
                                code,
                                account.zh(),
                                account.en(),
                                Integer.toString(code.split("\\.").length),
                                side(account.side())))));
  }

  private AuditTable auxiliaries() {
    return new AuditTable(
        "auxiliaries",
        List.of("account", "caseId", "debtor", "debit", "credit", "closingSide", "closing"),
        List.of("debit", "credit", "closing"),
        rows ->
            read.select(
                    VOUCHER_LINE.ACCOUNT,
                    VOUCHER_LINE.CASE_ID,
                    VOUCHER_LINE.DEBTOR,
                    sum("DEBIT"),
                    sum("CREDIT"))
                .from(VOUCHER_LINE)
                .join(VOUCHER)
                .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_LINE.VOUCHER_ID))
                .where(ofFund())
                .and(VOUCHER.PERIOD.le(asked.to().toString()))
                .and(VOUCHER_LINE.CASE_ID.ne("").or(VOUCHER_LINE.DEBTOR.ne("")))
                .groupBy(VOUCHER_LINE.ACCOUNT, VOUCHER_LINE.CASE_ID, VOUCHER_LINE.DEBTOR)
                .orderBy(VOUCHER_LINE.ACCOUNT, VOUCHER_LINE.CASE_ID, VOUCHER_LINE.DEBTOR)
                .forEach(
                    r -> {
                      long closing = Math.subtractExact(r.value4(), r.value5());
                      rows.accept(
                          List.of(
                              r.value1(),
                              r.value2(),
                              r.value3(),
                              yuan(r.value4()),
                              yuan(r.value5()),
                              sideOf(closing),
                              yuan(Math.abs(closing))));
                    }));
  }

  private static org.jooq.Field<Long> sum(String side) {
    return DSL.coalesce(
            DSL.sum(
                DSL.when(VOUCHER_LINE.SIDE.eq(side), VOUCHER_LINE.AMOUNT_FEN)
                    .otherwise(DSL.inline(0L))),
            DSL.inline(0))
        .cast(Long.class);
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
    read.select(VOUCHER.PERIOD, VOUCHER_LINE.ACCOUNT, sum("DEBIT"), sum("CREDIT"))
        .from(VOUCHER_LINE)
        .join(VOUCHER)
        .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_LINE.VOUCHER_ID))
        .where(ofFund())
        .and(VOUCHER.PERIOD.le(asked.to().toString()))
        .groupBy(VOUCHER.PERIOD, VOUCHER_LINE.ACCOUNT)
        .forEach(
            r ->
                turned
                    .computeIfAbsent(r.value2(), account -> new TreeMap<>())
                    .put(r.value1(), new Turned(r.value3(), r.value4())));
    Map<String, Account> accounts = accounts();
    Map<String, Long> held = new HashMap<>();
    turned.forEach(
        (account, months) ->
            months.forEach(
                (month, t) -> {
                  if (month.compareTo(asked.from().toString()) < 0) {
                    held.merge(account, t.debit() - t.credit(), Math::addExact);
                  }
                }));
    for (YearMonth month = asked.from(); !month.isAfter(asked.to()); month = month.plusMonths(1)) {
      for (Map.Entry<String, Map<String, Turned>> account : turned.entrySet()) {
        Turned t = account.getValue().getOrDefault(month.toString(), new Turned(0, 0));
        long opening = held.getOrDefault(account.getKey(), 0L);
        long closing = Math.addExact(opening, t.debit() - t.credit());
        held.put(account.getKey(), closing);
        Account named = accounts.getOrDefault(account.getKey(), new Account("", "", "DEBIT"));
        rows.accept(
            List.of(
                Integer.toString(month.getYear()),
                Integer.toString(month.getMonthValue()),
                account.getKey(),
                named.zh(),
                "CNY",
                sideOf(opening),
                yuan(Math.abs(opening)),
                yuan(t.debit()),
                yuan(t.credit()),
                sideOf(closing),
                yuan(Math.abs(closing))));
      }
    }
  }

  private static String sideOf(long balance) {
    return balance == 0 ? "平" : balance > 0 ? "借" : "贷";
  }

  private static String yuan(long fen) {
    return new Balance(fen).toString();
  }

  private AuditTable vouchers() {
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
            "eventHash"),
        List.of("debit", "credit"),
        this::vouchers);
  }

  private void vouchers(Consumer<List<String>> rows) {
    Map<String, Account> accounts = accounts();
    long after = 0;
    while (true) {
      List<Long> ids =
          read.select(VOUCHER.VOUCHER_ID)
              .from(VOUCHER)
              .where(within())
              .and(VOUCHER.VOUCHER_ID.gt(after))
              .orderBy(VOUCHER.VOUCHER_ID)
              .limit(ROWS_AT_ONCE)
              .fetch(VOUCHER.VOUCHER_ID);
      if (ids.isEmpty()) {
        return;
      }
      lines(ids, accounts, rows);
      after = ids.get(ids.size() - 1);
    }
  }

  private void lines(List<Long> ids, Map<String, Account> accounts, Consumer<List<String>> rows) {
    var found =
        read.select(VOUCHER.fields())
            .select(VOUCHER_LINE.LINE_NO, VOUCHER_LINE.ACCOUNT, VOUCHER_LINE.SIDE)
            .select(VOUCHER_LINE.AMOUNT_FEN, VOUCHER_LINE.DEBTOR, VOUCHER_LINE.PERSON_ID)
            .select(VOUCHER_LINE.SUMMARY.as("line_summary"), VOUCHER_LINE.CASE_ID.as("line_case"))
            .select(SEALED_LOG.EVENT_HASH)
            .from(VOUCHER_LINE)
            .join(VOUCHER)
            .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_LINE.VOUCHER_ID))
            .leftJoin(SEALED_LOG)
            .on(SEALED_LOG.SEQ.eq(VOUCHER.SEQ))
            .where(VOUCHER_LINE.VOUCHER_ID.in(ids))
            .orderBy(VOUCHER_LINE.VOUCHER_ID, VOUCHER_LINE.LINE_NO)
            .fetch();
    Set<PersonId> people = new HashSet<>();
    for (Record r : found) {
      if (!r.get(VOUCHER_LINE.PERSON_ID).isBlank()) {
        people.add(new PersonId(r.get(VOUCHER_LINE.PERSON_ID)));
      }
    }
    Map<PersonId, String> named = names.of(people);
    for (Record r : found) {
      String person = r.get(VOUCHER_LINE.PERSON_ID);
      boolean debit = r.get(VOUCHER_LINE.SIDE).equals("DEBIT");
      String amount = yuan(r.get(VOUCHER_LINE.AMOUNT_FEN));
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
              accounts.getOrDefault(r.get(VOUCHER_LINE.ACCOUNT), new Account("", "", "")).zh(),
              debit ? amount : "0.00",
              debit ? "0.00" : amount,
              "CNY",
              r.get("line_case", String.class),
              r.get(VOUCHER_LINE.DEBTOR),
              person.isBlank() ? "" : named.getOrDefault(new PersonId(person), person),
              Integer.toString(r.get(VOUCHER.ATTACHMENTS)),
              r.get(VOUCHER.PREPARER),
              r.get(VOUCHER.CHECKER),
              r.get(VOUCHER.POSTER),
              "1",
              r.get(VOUCHER.APPROVAL),
              r.get(VOUCHER.EVENT_TYPE),
              Long.toString(r.get(VOUCHER.SEQ)),
              hash == null ? "" : HexFormat.of().formatHex(hash)));
    }
  }

  /** 报表: the fund movement of the period, line by line as on the statement's grounds. */
  private AuditTable reports() {
    return new AuditTable(
        "reports",
        List.of("report", "date", "item", "amount", "document", "note"),
        List.of("amount"),
        rows ->
            read.selectFrom(FUND_MOVEMENT)
                .where(FUND_MOVEMENT.FUND_ID.eq(asked.fundId()))
                .and(FUND_MOVEMENT.SEQ.le(asked.knownSeq()))
                .and(
                    FUND_MOVEMENT.ON_DATE.between(asked.from().atDay(1), asked.to().atEndOfMonth()))
                .orderBy(FUND_MOVEMENT.SEQ, FUND_MOVEMENT.LINE_NO)
                .forEach(
                    r ->
                        rows.accept(
                            List.of(
                                "资金收支表",
                                r.getOnDate().toString(),
                                r.getKind(),
                                yuan(r.getAmountFen()),
                                r.getDocument(),
                                r.getNote()))));
  }

  private AuditTable users() {
    return new AuditTable(
        "users",
        List.of("user", "name", "roles", "active", "changedAt"),
        List.of(),
        rows ->
            officers.forEach(
                o ->
                    rows.accept(
                        List.of(
                            o.username(),
                            o.displayName(),
                            String.join(" ", o.roles().stream().map(Enum::name).sorted().toList()),
                            o.active() ? "1" : "0",
                            o.changedAt().toString()))));
  }

  private Condition requestedByNow() {
    return ADVANCE
        .FUND_ID
        .eq(asked.fundId())
        .and(ADVANCE.REQUESTED_ON.le(asked.to().atEndOfMonth()));
  }

  private AuditTable approvals() {
    return new AuditTable(
        "approvals",
        List.of(
            "advance", "caseId", "round", "stageNo", "stage", "role", "status", "officer",
            "opinion", "on", "digest"),
        List.of(),
        rows ->
            read.select(ADVANCE.CASE_ID)
                .select(APPROVAL_STAGE.fields())
                .from(APPROVAL_STAGE)
                .join(ADVANCE)
                .on(ADVANCE.ADVANCE_ID.eq(APPROVAL_STAGE.SUBJECT))
                .where(requestedByNow())
                .and(
                    APPROVAL_STAGE.ACTED_ON.between(
                        asked.from().atDay(1), asked.to().atEndOfMonth()))
                .orderBy(
                    APPROVAL_STAGE.ACTED_ON,
                    APPROVAL_STAGE.SUBJECT,
                    APPROVAL_STAGE.ROUND_NO,
                    APPROVAL_STAGE.STAGE_NO)
                .forEach(
                    r ->
                        rows.accept(
                            List.of(
                                r.get(APPROVAL_STAGE.SUBJECT),
                                r.get(ADVANCE.CASE_ID),
                                String.valueOf(r.get(APPROVAL_STAGE.ROUND_NO)),
                                String.valueOf(r.get(APPROVAL_STAGE.STAGE_NO)),
                                r.get(APPROVAL_STAGE.TITLE_ZH),
                                r.get(APPROVAL_STAGE.ROLE),
                                r.get(APPROVAL_STAGE.STATUS),
                                r.get(APPROVAL_STAGE.OFFICER),
                                r.get(APPROVAL_STAGE.OPINION),
                                String.valueOf(r.get(APPROVAL_STAGE.ACTED_ON)),
                                r.get(APPROVAL_STAGE.DIGEST)))));
  }

  /** The papers on which money moved: of capital, advances, exhaustion and receipts. */
  private AuditTable evidence() {
    return new AuditTable(
        "evidence",
        List.of("kind", "of", "date", "papers", "officer"),
        List.of(),
        rows -> {
          LocalDate first = asked.from().atDay(1);
          LocalDate last = asked.to().atEndOfMonth();
          read.selectFrom(FUND_MOVEMENT)
              .where(FUND_MOVEMENT.FUND_ID.eq(asked.fundId()))
              .and(FUND_MOVEMENT.SEQ.le(asked.knownSeq()))
              .and(FUND_MOVEMENT.ON_DATE.between(first, last))
              .and(FUND_MOVEMENT.DOCUMENT.ne(""))
              .orderBy(FUND_MOVEMENT.SEQ, FUND_MOVEMENT.LINE_NO)
              .forEach(
                  r ->
                      rows.accept(
                          List.of(
                              r.getKind(),
                              r.getSubject(),
                              r.getOnDate().toString(),
                              r.getDocument(),
                              "")));
          read.selectFrom(ADVANCE)
              .where(ADVANCE.FUND_ID.eq(asked.fundId()))
              .and(ADVANCE.REQUESTED_ON.between(first, last))
              .orderBy(ADVANCE.REQUESTED_ON, ADVANCE.ADVANCE_ID)
              .forEach(
                  r ->
                      rows.accept(
                          List.of(
                              "ADVANCE",
                              r.getAdvanceId(),
                              r.getRequestedOn().toString(),
                              r.getEvidence(),
                              r.getRequestedBy())));
          read.select(CASE_EXHAUSTION.fields())
              .from(CASE_EXHAUSTION)
              .where(CASE_EXHAUSTION.ON_DATE.between(first, last))
              .and(
                  CASE_EXHAUSTION.CASE_ID.in(
                      DSL.select(ADVANCE.CASE_ID).from(ADVANCE).where(requestedByNow())))
              .orderBy(CASE_EXHAUSTION.CASE_ID, CASE_EXHAUSTION.SOURCE)
              .forEach(
                  r ->
                      rows.accept(
                          List.of(
                              "EXHAUSTION",
                              r.get(CASE_EXHAUSTION.CASE_ID),
                              r.get(CASE_EXHAUSTION.ON_DATE).toString(),
                              r.get(CASE_EXHAUSTION.DOCUMENT),
                              r.get(CASE_EXHAUSTION.OFFICER))));
          read.selectFrom(RECOVERY_RECEIPT)
              .where(RECOVERY_RECEIPT.FUND_ID.eq(asked.fundId()))
              .and(RECOVERY_RECEIPT.SEQ.le(asked.knownSeq()))
              .and(RECOVERY_RECEIPT.ON_DATE.between(first, last))
              .orderBy(RECOVERY_RECEIPT.SEQ)
              .forEach(
                  r ->
                      rows.accept(
                          List.of(
                              "RECEIPT",
                              r.getReceiptId(),
                              r.getOnDate().toString(),
                              r.getDocument(),
                              "")));
        });
  }

  /** Which scheme was adopted when and by whom; its text lies in the package as a file. */
  private AuditTable configuration() {
    return new AuditTable(
        "configuration",
        List.of(
            "kind", "name", "version", "effectiveFrom", "document", "digest", "adoptedBy", "seq"),
        List.of(),
        rows ->
            schemes()
                .forEach(
                    s ->
                        rows.accept(
                            List.of(
                                "SCHEME",
                                s.name(),
                                s.version(),
                                s.effectiveFrom(),
                                s.document(),
                                s.digest(),
                                s.adoptedBy(),
                                s.seq()))));
  }

  /** The signed checkpoints over the sealed log, with the keys that prove their signatures. */
  private AuditTable checkpoints() {
    return new AuditTable(
        "checkpoints",
        List.of(
            "number",
            "treeSize",
            "rootHash",
            "chainHash",
            "madeAt",
            "node",
            "keyId",
            "previousHash",
            "signature",
            "algorithm",
            "publicKey"),
        List.of(),
        rows ->
            read.select(CHECKPOINT.fields())
                .select(CHECKPOINT_KEY.ALGORITHM, CHECKPOINT_KEY.PUBLIC_KEY)
                .from(CHECKPOINT)
                .join(CHECKPOINT_KEY)
                .on(CHECKPOINT_KEY.KEY_ID.eq(CHECKPOINT.KEY_ID))
                .where(CHECKPOINT.TREE_SIZE.le(asked.knownSeq()))
                .orderBy(CHECKPOINT.NUMBER)
                .forEach(
                    r ->
                        rows.accept(
                            List.of(
                                Long.toString(r.get(CHECKPOINT.NUMBER)),
                                Long.toString(r.get(CHECKPOINT.TREE_SIZE)),
                                hex(r.get(CHECKPOINT.ROOT_HASH)),
                                hex(r.get(CHECKPOINT.CHAIN_HASH)),
                                r.get(CHECKPOINT.MADE_AT),
                                r.get(CHECKPOINT.NODE),
                                r.get(CHECKPOINT.KEY_ID),
                                hex(r.get(CHECKPOINT.PREVIOUS_HASH)),
                                hex(r.get(CHECKPOINT.SIGNATURE)),
                                r.get(CHECKPOINT_KEY.ALGORITHM),
                                hex(r.get(CHECKPOINT_KEY.PUBLIC_KEY))))));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** The hashes of the log up to the place this package tells of: leaves of the checkpoints. */
  private AuditTable sealedLog() {
    return new AuditTable(
        "sealed-log",
        List.of("seq", "eventHash", "chainHash", "hashVersion"),
        List.of(),
        rows -> {
          for (long after = 0; after < asked.knownSeq(); after += ROWS_AT_ONCE) {
            read.selectFrom(SEALED_LOG)
                .where(SEALED_LOG.SEQ.gt(after))
                .and(SEALED_LOG.SEQ.le(Math.min(after + ROWS_AT_ONCE, asked.knownSeq())))
                .orderBy(SEALED_LOG.SEQ)
                .forEach(
                    r ->
                        rows.accept(
                            List.of(
                                Long.toString(r.getSeq()),
                                hex(r.getEventHash()),
                                hex(r.getChainHash()),
                                Integer.toString(r.getHashVersion()))));
          }
        });
  }

  /** A scheme that was adopted, with its text. */
  record Adopted(
      String name,
      String version,
      String effectiveFrom,
      String document,
      String digest,
      String adoptedBy,
      String seq,
      String content) {}

  List<Adopted> schemes() {
    List<Adopted> adopted = new ArrayList<>();
    read.selectFrom(FUND_SCHEME)
        .where(FUND_SCHEME.FUND_ID.eq(asked.fundId()))
        .and(FUND_SCHEME.SEQ.le(asked.knownSeq()))
        .orderBy(FUND_SCHEME.SEQ)
        .forEach(
            r ->
                adopted.add(
                    new Adopted(
                        r.getSchemeId(),
                        r.getSchemeVersion(),
                        r.getEffectiveFrom().toString(),
                        r.getDocument(),
                        r.getDigest(),
                        r.getAdoptedBy(),
                        Long.toString(r.getSeq()),
                        r.getContent())));
    return adopted;
  }
}
