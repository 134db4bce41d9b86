package wagefund.ledger.journal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.RECOVERY_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.platform.read.PlayedTables;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ChangeReason;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimIncreased;
import wagefund.ledger.recovery.event.ClaimOpened;
import wagefund.ledger.recovery.event.DebtorChanged;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.PaidLine;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.recoverybook.view.Ageing;
import wagefund.ledger.recoverybook.view.AgeingTable;
import wagefund.ledger.recoverybook.view.Buckets;
import wagefund.ledger.recoverybook.view.ClaimBook;
import wagefund.ledger.recoverybook.view.ClaimOn;
import wagefund.ledger.recoverybook.view.DebtorAccount;
import wagefund.ledger.recoverybook.view.DebtorAccounts;
import wagefund.ledger.recoverybook.view.RecoveryBookProjection;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.SucceededLine;
import wagefund.ledger.warning.command.WarningRules;

/** The ageing of claims against the receivable in the books, from the same events. */
@ExtendWith(RunningLedger.class)
class AgeingAgreesTest {

  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Document PAPER = new Document("执1号", "", BEGIN);
  private static final PersonId WORKER = new PersonId("00000000-0000-0000-0000-000000000001");
  private static final Digest DIGEST = Digest.of("1");

  private final JournalProjection journal;
  private final RecoveryBookProjection book;
  private final AgeingAgrees agrees;
  private final PostingProfiles profiles;
  private final WarningRules rules;
  private final PlayedTables tables;
  private final Map<Owed, String> owing = new LinkedHashMap<>();
  private int receipts;

  AgeingAgreesTest(
      JournalProjection journal,
      RecoveryBookProjection book,
      AgeingAgrees agrees,
      PostingProfiles profiles,
      WarningRules rules,
      DSLContext store,
      TransactionTemplate transaction) {
    this.journal = journal;
    this.book = book;
    this.agrees = agrees;
    this.profiles = profiles;
    this.rules = rules;
    this.tables = new PlayedTables(store, transaction);
  }

  @AfterEach
  void dropTables() {
    tables.close();
  }

  private AgeingTable ageing() {
    return new AgeingTable(
        new ClaimBook(tables.rows(), rules), new BookedReceivable(tables.rows(), profiles));
  }

  /** What a claim is called in these tests: the number of the fund and that of the case. */
  private record Owed(int fund, int number) {
    FundId fundId() {
      return new FundId("f" + fund);
    }

    CaseId caseId() {
      return new CaseId("case-" + fund + "-" + number);
    }

    ClaimId claimId() {
      return new ClaimId("claim-" + fund + "-" + number);
    }

    String debtor() {
      return "债务人" + number % 3;
    }
  }

  private void play(Record event) {
    tables.play(journal, event);
    tables.play(book, event);
  }

  private void opened(Owed owed, Optional<LocalDate> dueOn, LocalDate on) {
    play(
        new AdvanceApproved(
            new AdvanceId("a-" + owed.caseId().value()),
            owed.caseId(),
            owed.fundId(),
            Money.ofFen(1),
            DIGEST,
            on,
            "director",
            AT,
            Optional.empty()));
    play(
        new ClaimOpened(
            owed.claimId(),
            owed.caseId(),
            owed.fundId(),
            owed.debtor(),
            "",
            dueOn,
            on,
            "cashier",
            AT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private void paid(Owed owed, Money amount, Money outstanding, LocalDate on) {
    play(
        new BankReported(
            new BatchId("b-" + owed.caseId().value()),
            new AdvanceId("a-" + owed.caseId().value()),
            owed.caseId(),
            owed.fundId(),
            owed.debtor(),
            List.of(new SucceededLine(1, WORKER, amount, "r")),
            List.of(),
            on,
            "cashier",
            AT));
    play(
        new ClaimIncreased(
            owed.claimId(),
            owed.caseId(),
            owed.fundId(),
            "b",
            List.of(new PaidLine(1, WORKER, amount)),
            amount,
            outstanding,
            on,
            "cashier",
            AT,
            Optional.empty(),
            Optional.empty()));
  }

  private void received(Owed owed, Money amount, Money outstanding, LocalDate on) {
    receipts++;
    play(
        new RecoveryReceived(
            owed.claimId(),
            new ReceiptId("receipt-" + receipts),
            owed.caseId(),
            owed.fundId(),
            owed.debtor(),
            ReceiptChannel.COURT,
            "某法院",
            PAPER,
            AllocationMethod.FUND_FIRST,
            "scheme",
            amount,
            amount,
            Money.ZERO,
            Money.ZERO,
            List.of(),
            outstanding,
            on,
            "recovery",
            AT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** The whole claim passes to a debtor who owes it from then on. */
  private void changed(Owed owed, Money outstanding, LocalDate on) {
    String now = owing.getOrDefault(owed, owed.debtor());
    String next = now + "承继";
    owing.put(owed, next);
    play(
        new DebtorChanged(
            owed.claimId(),
            owed.caseId(),
            owed.fundId(),
            new ClaimDebtor(DebtorKind.EMPLOYER, now, "", Optional.empty()),
            new ClaimDebtor(DebtorKind.OTHER, next, "", Optional.empty()),
            outstanding,
            ChangeReason.ASSUMED,
            PAPER,
            on,
            "recovery",
            AT));
  }

  @Test
  void an_account_has_each_entry_with_the_balance_after_it() {
    Owed one = new Owed(1, 1);
    Owed two = new Owed(1, 4);
    opened(one, Optional.of(BEGIN.plusDays(90)), BEGIN);
    paid(one, Money.ofYuan("2000.00"), Money.ofYuan("2000.00"), BEGIN);
    opened(two, Optional.empty(), BEGIN.plusDays(5));
    paid(two, Money.ofYuan("300.00"), Money.ofYuan("300.00"), BEGIN.plusDays(5));
    received(one, Money.ofYuan("500.00"), Money.ofYuan("1500.00"), BEGIN.plusDays(2));
    changed(one, Money.ofYuan("1500.00"), BEGIN.plusDays(7));

    String old = DebtorAccount.of("债务人1", "").id();
    String next = DebtorAccount.of("债务人1承继", "").id();
    assertThat(account(old, BEGIN.plusDays(6)))
        .containsExactly(
            "OPENED 0.00", "PAID 2000.00", "RECEIVED 1500.00", "OPENED 1500.00", "PAID 1800.00");
    assertThat(account(old, BEGIN.plusDays(7))).endsWith("MOVED_OUT 300.00");
    assertThat(account(next, BEGIN.plusDays(7))).containsExactly("MOVED_IN 1500.00");
    assertThat(accounts().find(old, BEGIN.plusDays(7)).orElseThrow().balance())
        .hasToString("300.00");
    assertThat(accounts().find(next, BEGIN.plusDays(7)).orElseThrow().moved())
        .hasToString("1500.00");
    assertThat(accounts().find(next, BEGIN.plusDays(6)).orElseThrow().balance().fen()).isZero();
  }

  private DebtorAccounts accounts() {
    return new DebtorAccounts(tables.rows(), new ClaimBook(tables.rows(), rules));
  }

  private List<String> account(String id, LocalDate asOf) {
    return accounts().entries(id, asOf).stream().map(e -> e.kind() + " " + e.balance()).toList();
  }

  @Test
  void the_ageing_is_the_receivable_in_the_books_on_each_day_of_a_random_history() {
    long seed = System.nanoTime();
    System.out.println("Seed of the random history: " + seed);
    Random random = new Random(seed);
    Map<Owed, Money> owed = new LinkedHashMap<>();
    int days = 0;
    for (int step = 0; step < 120; step++) {
      Owed one = new Owed(1 + random.nextInt(2), random.nextInt(8));
      LocalDate on = BEGIN.plusDays(random.nextInt(1500));
      days = Math.max(days, (int) (on.toEpochDay() - BEGIN.toEpochDay()));
      Money before = owed.getOrDefault(one, Money.ZERO);
      if (!owed.containsKey(one)) {
        opened(one, random.nextBoolean() ? Optional.of(on.plusDays(90)) : Optional.empty(), on);
      }
      if (before.isZero() || random.nextInt(3) > 0) {
        Money amount = Money.ofFen(1 + random.nextInt(1_000_000));
        owed.put(one, before.plus(amount));
        paid(one, amount, before.plus(amount), on);
      } else if (random.nextInt(3) == 0) {
        changed(one, before, on);
      } else {
        Money amount = Money.ofFen(1 + (long) (random.nextDouble() * (before.fen() - 1)));
        owed.put(one, before.minus(amount));
        received(one, amount, before.minus(amount), on);
      }
    }

    assertThat(agrees.differences(tables.rows())).as("seed %d", seed).isEmpty();
    for (int day = -1; day <= days + 1; day++) {
      for (String fund : List.of("", "f1", "f2")) {
        Ageing found = ageing().on(BEGIN.plusDays(day), fund, Buckets.OVERDUE);
        assertThat(found.total()).as("seed %d, day %d", seed, day).isEqualTo(found.books());
        for (List<Ageing.Part> parts :
            List.of(found.byDueDate(), found.byStage(), found.byLimitation())) {
          assertThat(parts.stream().mapToLong(p -> p.amount().fen()).sum())
              .as("seed %d, day %d", seed, day)
              .isEqualTo(found.total().fen());
          assertThat(parts.stream().mapToInt(Ageing.Part::claims).sum()).isEqualTo(found.claims());
        }
      }
      day += 16;
    }
  }

  @Test
  void a_claim_ages_by_the_day() {
    Owed one = new Owed(1, 1);
    LocalDate due = BEGIN.plusDays(90);
    opened(one, Optional.of(due), BEGIN);
    paid(one, Money.ofYuan("2000.00"), Money.ofYuan("2000.00"), BEGIN);
    received(one, Money.ofYuan("500.00"), Money.ofYuan("1500.00"), due.plusDays(31));

    assertThat(told(BEGIN.minusDays(1))).isEmpty();
    assertThat(told(due.minusDays(16))).containsExactly("2000.00 0 NOT_DUE  0");
    assertThat(told(due.minusDays(15))).containsExactly("2000.00 0 NOT_DUE YELLOW 0");
    assertThat(told(due)).containsExactly("2000.00 0 DUE ORANGE 0");
    assertThat(told(due.plusDays(1))).containsExactly("2000.00 1-30 OVERDUE RED 1");
    assertThat(told(due.plusDays(30))).containsExactly("2000.00 1-30 OVERDUE RED 30");
    assertThat(told(due.plusDays(31))).containsExactly("1500.00 31-90 OVERDUE RED 31");
    assertThat(limit(due.plusYears(3))).isEqualTo("0");
    assertThat(limit(due.plusYears(3).plusDays(1))).isEqualTo("BARRED");
  }

  private List<String> told(LocalDate asOf) {
    List<String> found = new ArrayList<>();
    List<Ageing.Part> parts = ageing().on(asOf, "f1", Buckets.OVERDUE).byDueDate();
    for (ClaimOn claim :
        ageing()
            .all(
                asOf,
                new AgeingTable.Wanted("f1", "", "", "", "", "", "", "", true),
                Buckets.OVERDUE,
                "")) {
      String in = parts.stream().filter(p -> p.claims() > 0).findFirst().orElseThrow().name();
      found.add(
          claim.balance()
              + " "
              + in
              + " "
              + claim.stage()
              + " "
              + claim.colour()
              + " "
              + claim.daysOverdue());
    }
    return found;
  }

  private String limit(LocalDate asOf) {
    return ageing().on(asOf, "f1", Buckets.OVERDUE).byLimitation().stream()
        .filter(p -> p.claims() > 0)
        .findFirst()
        .orElseThrow()
        .name();
  }

  @Test
  void nobody_owes_anything_in_an_empty_ledger() {
    Ageing none = ageing().on(BEGIN, "", Buckets.OVERDUE);

    assertThat(none.total().fen()).isZero();
    assertThat(none.agrees()).isTrue();
    assertThat(none.byDueDate()).hasSize(8).allMatch(p -> p.claims() == 0);
  }

  @Test
  void a_book_that_was_changed_by_hand_is_found() {
    Owed one = new Owed(1, 1);
    opened(one, Optional.empty(), BEGIN);
    paid(one, Money.ofYuan("2000.00"), Money.ofYuan("2000.00"), BEGIN);
    assertThat(agrees.differences(tables.rows())).isEmpty();

    tables.within(
        () ->
            tables
                .rows()
                .update(RECOVERY_ENTRY)
                .set(RECOVERY_ENTRY.AMOUNT_FEN, RECOVERY_ENTRY.AMOUNT_FEN.plus(1L))
                .where(RECOVERY_ENTRY.AMOUNT_FEN.gt(0L))
                .execute());

    assertThat(agrees.differences(tables.rows()))
        .containsExactly(
            "资金 f1，2024-01-01：追偿债权当日变动 2000.01，账面应收当日变动 2000.00"
                + " · fund f1, 2024-01-01: the claims change by 2000.01, the receivable in the"
                + " books by 2000.00");
  }
}
