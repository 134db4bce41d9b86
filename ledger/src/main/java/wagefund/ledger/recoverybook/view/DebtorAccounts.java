package wagefund.ledger.recoverybook.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.RECOVERY_ACCOUNT;
import static wagefund.schema.read.Tables.RECOVERY_ENTRY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.ReadError;

/** 往来单位账户: one account for each debtor across all cases, and the recovery account of a case. */
@Component
public class DebtorAccounts {

  private static final Map<String, Comparator<AccountRow>> SORTS = sorts();

  private final DSLContext read;
  private final ClaimBook book;

  public DebtorAccounts(DSLContext read, ClaimBook book) {
    this.read = read;
    this.book = book;
  }

  /**
   * What is looked for; an empty text is any.
   *
   * @param q part of a name or a code
   * @param open whether accounts that owe nothing are left out
   */
  public record Wanted(String fundId, String q, String colour, boolean open) {
    boolean fits(AccountRow row) {
      String part = q.strip().toLowerCase(Locale.ROOT);
      return (colour.isEmpty() || colour.equals(row.colour()))
          && (!open || row.balance().fen() != 0)
          && (part.isEmpty()
              || row.name().toLowerCase(Locale.ROOT).contains(part)
              || row.code().toLowerCase(Locale.ROOT).contains(part));
    }
  }

  /** All accounts that fit, in an order. */
  public List<AccountRow> all(LocalDate asOf, Wanted wanted, String sort) {
    Comparator<AccountRow> order = order(sort);
    List<ClaimOn> claims = book.on(asOf, new ClaimBook.Whose(wanted.fundId(), "", ""));
    Map<String, Set<String>> joint = joint(asOf);
    Map<String, Map<EntryKind.Effect, Long>> sums = sums(asOf, wanted.fundId());
    return read.selectFrom(RECOVERY_ACCOUNT).fetch().stream()
        .map(
            account ->
                row(
                    new DebtorAccount(account.getAccountId(), account.getCode(), account.getName()),
                    claims,
                    joint.getOrDefault(account.getAccountId(), Set.of()),
                    sums.getOrDefault(account.getAccountId(), Map.of())))
        .filter(
            row -> row.claims() > 0 || sums.containsKey(row.id()) || row.jointBalance().fen() != 0)
        .filter(wanted::fits)
        .sorted(order)
        .toList();
  }

  /**
   * A page of the accounts that fit.
   *
   * @throws Malformed {@code SORT_UNKNOWN}
   */
  public Page<AccountRow> page(LocalDate asOf, Wanted wanted, Paging paging) {
    return cut(all(asOf, wanted, paging.sort()), paging);
  }

  /** One account as it stood on a day; empty where there is none. */
  public Optional<AccountRow> find(String accountId, LocalDate asOf) {
    return read.selectFrom(RECOVERY_ACCOUNT)
        .where(RECOVERY_ACCOUNT.ACCOUNT_ID.eq(accountId))
        .fetchOptional()
        .map(
            account ->
                row(
                    new DebtorAccount(accountId, account.getCode(), account.getName()),
                    book.on(asOf, ClaimBook.Whose.ALL),
                    joint(asOf).getOrDefault(accountId, Set.of()),
                    sums(asOf, "").getOrDefault(accountId, Map.of())));
  }

  /** The claims that a debtor owes or answers for on a day, the most pressing first. */
  public List<ClaimOn> claims(String accountId, LocalDate asOf) {
    Set<String> joint = joint(asOf).getOrDefault(accountId, Set.of());
    return book.on(asOf, ClaimBook.Whose.ALL).stream()
        .filter(c -> c.accountId().equals(accountId) || joint.contains(c.id()))
        .sorted(
            Comparator.comparingInt((ClaimOn c) -> AgeingTable.urgency(c.colour()))
                .thenComparing(ClaimOn::openedOn)
                .thenComparing(ClaimOn::id))
        .toList();
  }

  /** What happened on an account up to a day, the oldest first, with the balance after each. */
  public List<AccountEntry> entries(String accountId, LocalDate asOf) {
    return entries(RECOVERY_ENTRY.ACCOUNT_ID.eq(accountId), asOf);
  }

  /** What happened to the claims of a case up to a day. */
  public List<AccountEntry> entriesOfCase(String caseId, LocalDate asOf) {
    return entries(RECOVERY_ENTRY.CASE_ID.eq(caseId), asOf);
  }

  /** What happened to one claim up to a day. */
  public List<AccountEntry> entriesOfClaim(String claimId, LocalDate asOf) {
    return entries(RECOVERY_ENTRY.CLAIM_ID.eq(claimId), asOf);
  }

  /** A part of a list that is made up as a whole. */
  public static <T> Page<T> cut(List<T> all, Paging paging) {
    int from = Math.min(all.size(), paging.offset());
    int to = Math.min(all.size(), from + paging.size());
    return new Page<>(all.subList(from, to), paging.page(), paging.size(), all.size());
  }

  private List<AccountEntry> entries(Condition of, LocalDate asOf) {
    List<AccountEntry> entries = new ArrayList<>();
    long balance = 0;
    for (var r :
        read.select(RECOVERY_ENTRY.fields())
            .select(ARREARS_CASE.CASE_NO)
            .from(RECOVERY_ENTRY)
            .leftJoin(ARREARS_CASE)
            .on(ARREARS_CASE.CASE_ID.eq(RECOVERY_ENTRY.CASE_ID))
            .where(of)
            .and(RECOVERY_ENTRY.ON_DATE.le(asOf))
            .orderBy(RECOVERY_ENTRY.ON_DATE, RECOVERY_ENTRY.SEQ, RECOVERY_ENTRY.LINE_NO)
            .fetch()) {
      balance = Math.addExact(balance, r.get(RECOVERY_ENTRY.AMOUNT_FEN));
      String number = r.get(ARREARS_CASE.CASE_NO);
      entries.add(
          new AccountEntry(
              r.get(RECOVERY_ENTRY.ON_DATE),
              r.get(RECOVERY_ENTRY.SEQ),
              EntryKind.valueOf(r.get(RECOVERY_ENTRY.KIND)),
              r.get(RECOVERY_ENTRY.CLAIM_ID),
              r.get(RECOVERY_ENTRY.CASE_ID),
              number == null ? "" : number,
              r.get(RECOVERY_ENTRY.FUND_ID),
              new Balance(r.get(RECOVERY_ENTRY.AMOUNT_FEN)),
              Money.ofFen(r.get(RECOVERY_ENTRY.RECEIVED_FEN)),
              r.get(RECOVERY_ENTRY.CHANNEL),
              r.get(RECOVERY_ENTRY.DOCUMENT),
              r.get(RECOVERY_ENTRY.NOTE),
              r.get(RECOVERY_ENTRY.OFFICER),
              new Balance(balance)));
    }
    return entries;
  }

  /** The claims that each account answers for beside another debtor. */
  private Map<String, Set<String>> joint(LocalDate asOf) {
    Map<String, Set<String>> joint = new LinkedHashMap<>();
    read.select(RECOVERY_ENTRY.ACCOUNT_ID, RECOVERY_ENTRY.CLAIM_ID)
        .from(RECOVERY_ENTRY)
        .where(RECOVERY_ENTRY.KIND.eq(EntryKind.JOINED.name()))
        .and(RECOVERY_ENTRY.ON_DATE.le(asOf))
        .forEach(r -> joint.computeIfAbsent(r.value1(), a -> new HashSet<>()).add(r.value2()));
    return joint;
  }

  /** What the entries of each account add up to, by what they do to the debt. */
  private Map<String, Map<EntryKind.Effect, Long>> sums(LocalDate asOf, String fundId) {
    Condition condition = RECOVERY_ENTRY.ON_DATE.le(asOf).and(RECOVERY_ENTRY.AMOUNT_FEN.ne(0L));
    if (!fundId.isEmpty()) {
      condition = condition.and(RECOVERY_ENTRY.FUND_ID.eq(fundId));
    }
    Map<String, Map<EntryKind.Effect, Long>> sums = new HashMap<>();
    read.select(
            RECOVERY_ENTRY.ACCOUNT_ID,
            RECOVERY_ENTRY.KIND,
            DSL.sum(RECOVERY_ENTRY.AMOUNT_FEN).cast(Long.class))
        .from(RECOVERY_ENTRY)
        .where(condition)
        .groupBy(RECOVERY_ENTRY.ACCOUNT_ID, RECOVERY_ENTRY.KIND)
        .forEach(
            r ->
                sums.computeIfAbsent(r.value1(), a -> new HashMap<>())
                    .merge(EntryKind.valueOf(r.value2()).effect(), r.value3(), Math::addExact));
    return sums;
  }

  private static AccountRow row(
      DebtorAccount account,
      List<ClaimOn> all,
      Set<String> joint,
      Map<EntryKind.Effect, Long> sums) {
    long paid =
        sums.getOrDefault(EntryKind.Effect.PAID, 0L)
            + sums.getOrDefault(EntryKind.Effect.CORRECTED, 0L);
    long moved = sums.getOrDefault(EntryKind.Effect.NONE, 0L);
    long recovered = -sums.getOrDefault(EntryKind.Effect.RECOVERED, 0L);
    long writtenOff = -sums.getOrDefault(EntryKind.Effect.WRITTEN_OFF, 0L);
    long balance = paid + moved - recovered - writtenOff;
    long jointly = 0;
    int claims = 0;
    Set<String> cases = new HashSet<>();
    Optional<ClaimOn> oldest = Optional.empty();
    String colour = "";
    for (ClaimOn claim : all) {
      if (!claim.accountId().equals(account.id())) {
        if (joint.contains(claim.id())) {
          jointly = Math.addExact(jointly, claim.balance().fen());
        }
        continue;
      }
      claims++;
      cases.add(claim.caseId());
      if (AgeingTable.urgency(claim.colour()) < AgeingTable.urgency(colour)) {
        colour = claim.colour();
      }
      if (claim.balance().fen() > 0 && isEarlier(claim, oldest)) {
        oldest = Optional.of(claim);
      }
    }
    return new AccountRow(
        account.id(),
        account.code(),
        account.name(),
        account.isPerson(),
        claims,
        cases.size(),
        Money.ofFen(Math.max(0, paid)),
        new Balance(moved),
        Money.ofFen(recovered),
        Money.ofFen(writtenOff),
        new Balance(balance),
        new Balance(jointly),
        oldest.map(ClaimOn::dueOn).orElse(null),
        oldest.map(ClaimOn::daysOverdue).orElse(0),
        colour);
  }

  private static boolean isEarlier(ClaimOn claim, Optional<ClaimOn> oldest) {
    LocalDate dueOn = claim.dueOn();
    return dueOn != null
        && oldest.map(ClaimOn::dueOn).map(other -> dueOn.isBefore(other)).orElse(true);
  }

  private static Comparator<AccountRow> order(String sort) {
    String wanted = sort.isEmpty() ? "urgency" : sort;
    boolean descending = wanted.startsWith("-");
    Comparator<AccountRow> order = SORTS.get(descending ? wanted.substring(1) : wanted);
    if (order == null) {
      throw new Malformed(
          ReadError.SORT_UNKNOWN,
          Facts.of("value", Facts.shorten(sort)).and("allowed", String.join(", ", SORTS.keySet())),
          "sort");
    }
    return (descending ? order.reversed() : order).thenComparing(AccountRow::id);
  }

  /** Whether the list can be sorted so. */
  public static boolean isOrder(String sort) {
    return SORTS.containsKey(sort.startsWith("-") ? sort.substring(1) : sort);
  }

  private static Map<String, Comparator<AccountRow>> sorts() {
    Comparator<AccountRow> byBalance = Comparator.comparing(AccountRow::balance);
    Map<String, Comparator<AccountRow>> sorts = new LinkedHashMap<>();
    sorts.put(
        "urgency",
        Comparator.comparingInt((AccountRow r) -> AgeingTable.urgency(r.colour()))
            .thenComparing(byBalance.reversed()));
    sorts.put("balance", byBalance);
    sorts.put("name", Comparator.comparing(AccountRow::name));
    sorts.put("claims", Comparator.comparingInt(AccountRow::claims));
    sorts.put("daysOverdue", Comparator.comparingInt(AccountRow::daysOverdue));
    sorts.put("recovered", Comparator.comparing(r -> r.recovered().fen()));
    return sorts;
  }
}
