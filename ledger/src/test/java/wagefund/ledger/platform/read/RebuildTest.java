package wagefund.ledger.platform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;

@ExtendWith(RunningLedger.class)
class RebuildTest {

  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Document NOTICE = new Document("2026-1", "Notice", ON);

  private final CommandGate gate;
  private final ReadPositions positions;
  private final Rebuild rebuild;
  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final HikariDataSource source;
  private FundId fund = new FundId("none");

  RebuildTest(
      CommandGate gate,
      ReadPositions positions,
      Rebuild rebuild,
      DSLContext store,
      TransactionTemplate transaction,
      HikariDataSource source) {
    this.gate = gate;
    this.positions = positions;
    this.rebuild = rebuild;
    this.store = store;
    this.transaction = transaction;
    this.source = source;
  }

  @BeforeEach
  void aFundWithMovements() {
    fund = new FundId("rebuilt-" + rebuild.events());
    ask(
        new EstablishFund(
            fund,
            fund.value(),
            "周转金",
            FundKind.EMERGENCY,
            FundLevel.CITY,
            "人社局",
            "专户",
            "",
            Money.ZERO,
            NOTICE,
            ON,
            MANAGER,
            AT));
    for (CapitalSource from : CapitalSource.values()) {
      ask(new ReceiveCapital(fund, from, Money.ofYuan("100.00"), NOTICE, ON, MANAGER, AT));
    }
    Answer last = ask(new ReserveFunds(fund, "advance-1", Money.ofYuan("40.00"), ON, MANAGER, AT));
    assertThat(positions.await(last.position(), Duration.ofSeconds(20))).isTrue();
  }

  private Answer ask(Object command) {
    Answer answer = gate.ask("rebuild", command, Optional.empty());
    assertThat(answer.outcome().isAccepted()).isTrue();
    return answer;
  }

  private Comparison compare() {
    return rebuild.compare(position -> {});
  }

  private void within(Runnable writes) {
    transaction.executeWithoutResult(status -> writes.run());
  }

  @Test
  void what_is_rebuilt_equals_what_is_read_while_the_ledger_goes_on() throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger reserved = new AtomicInteger();
    Thread officer =
        new Thread(
            () -> {
              while (!enough.get() && reserved.get() < 30_000) {
                String subject = "meanwhile-" + reserved.incrementAndGet();
                ask(new ReserveFunds(fund, subject, Money.ofFen(1), ON, MANAGER, AT));
              }
            });
    officer.start();

    Comparison found = compare();
    enough.set(true);
    officer.join();

    assertThat(found.first()).isEmpty();
    assertThat(found.isEqual()).isTrue();
    assertThat(reserved.get()).isPositive();
  }

  @Test
  void what_is_rebuilt_equals_what_is_read_and_a_second_time_too() {
    Comparison first = compare();
    Comparison second = compare();

    assertThat(first.first()).isEmpty();
    assertThat(first.isEqual()).isTrue();
    assertThat(first.rows()).isGreaterThan(10);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void one_changed_cell_is_found_and_nothing_else_and_replacing_mends_it() {
    within(
        () ->
            store
                .update(VOUCHER)
                .set(VOUCHER.SUMMARY, DSL.concat(VOUCHER.SUMMARY, DSL.inline(" ")))
                .where(VOUCHER.FUND_ID.eq(fund.value()).and(VOUCHER.NUMBER.eq(2)))
                .execute());

    Comparison found = compare();
    Comparison replaced = rebuild.replace(position -> {});

    assertThat(found.count()).isEqualTo(1);
    assertThat(found.first())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.table()).isEqualTo("voucher");
              assertThat(difference.what())
                  .isEqualTo(
                      "summary 为 收到补足资金 2026-1 ，应为 收到补足资金 2026-1"
                          + " · summary is 收到补足资金 2026-1 , should be 收到补足资金 2026-1");
            });
    assertThat(replaced.count()).isEqualTo(1);
    assertThat(compare().isEqual()).isTrue();
  }

  @Test
  void a_missing_row_and_a_row_too_many_are_found() {
    within(
        () ->
            store
                .update(FUND_POSITION)
                .set(FUND_POSITION.FUND_ID, "forged")
                .where(FUND_POSITION.FUND_ID.eq(fund.value()))
                .execute());

    Comparison found = rebuild.replace(position -> {});

    assertThat(found.first())
        .extracting(Difference::toString)
        .containsExactlyInAnyOrder(
            "fund_position [fund_id=" + fund.value() + "]: 缺少此行 · the row is missing",
            "fund_position [fund_id=forged]: 此行不应存在 · the row should not be there");
    assertThat(compare().isEqual()).isTrue();
  }

  @Test
  void the_ledger_goes_on_after_the_tables_were_replaced() {
    rebuild.replace(position -> {});

    Answer answer = ask(new ReserveFunds(fund, "advance-2", Money.ofYuan("1.00"), ON, MANAGER, AT));

    assertThat(positions.await(answer.position(), Duration.ofSeconds(20))).isTrue();
    assertThat(compare().isEqual()).isTrue();
  }

  @Test
  void the_sub_command_says_that_all_is_equal_or_what_is_not() {
    assertThat(run(0)).contains("重放 Replaying 100%").containsPattern("一致：.* · Equal: ");

    within(
        () ->
            store
                .update(VOUCHER)
                .set(VOUCHER.PREPARER, "somebody")
                .where(VOUCHER.FUND_ID.eq(fund.value()).and(VOUCHER.NUMBER.eq(1)))
                .execute());

    assertThat(run(1))
        .contains("不一致：1 行不符，各表列出前几行： · Different: 1 rows differ.")
        .contains("preparer 为 somebody，应为 ", " · preparer is somebody, should be ");
    assertThat(run(0, "--replace")).contains("重算的表已替换到位。 · The rebuilt tables are in place.");
    assertThat(run(0)).contains("Equal: ");
  }

  @Test
  void an_unknown_option_is_refused() {
    assertThat(RebuildCommand.run(List.of("--dir=x"))).isEqualTo(2);
  }

  private String run(int expected, String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of(
                "--database-url=" + source.getJdbcUrl(),
                "--database-user=" + source.getUsername(),
                "--database-password=" + source.getPassword()));
    args.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(RebuildCommand.run(args, print, print)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }
}
