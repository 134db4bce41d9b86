package wagefund.ledger.platform.check;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.store.Tables.CAP_USAGE;

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
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.PostingStop;
import wagefund.ledger.posting.command.PostingError;
import wagefund.ledger.posting.view.PostingClosures;

/** Tamper, check, closed; mend, open again. */
@ExtendWith(RunningLedger.class)
class PostingCheckTest {

  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Document NOTICE = new Document("2026-1", "Notice", ON);

  private final CommandGate gate;
  private final ReadPositions positions;
  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final HikariDataSource source;
  private final PostingStop stop;
  private final PostingDoor door;
  private final PostingClosures closures;
  private final LedgerApi api;
  private final BooksCheck books;
  private final FundId fund;

  PostingCheckTest(
      CommandGate gate,
      ReadPositions positions,
      DSLContext store,
      TransactionTemplate transaction,
      HikariDataSource source,
      PostingStop stop,
      PostingDoor door,
      PostingClosures closures,
      LedgerApi api,
      BooksCheck books,
      Ids ids) {
    this.gate = gate;
    this.positions = positions;
    this.store = store;
    this.transaction = transaction;
    this.source = source;
    this.stop = stop;
    this.door = door;
    this.closures = closures;
    this.api = api;
    this.books = books;
    this.fund = new FundId(ids.next());
  }

  @BeforeEach
  void aFund() {
    var unused = ask(establish(fund));
    Answer last = receive();
    assertThat(last.outcome().isAccepted()).isTrue();
    assertThat(positions.await(last.position(), Duration.ofSeconds(20))).isTrue();
  }

  private static EstablishFund establish(FundId id) {
    return new EstablishFund(
        id,
        id.value(),
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
        AT);
  }

  private Answer ask(Object command) {
    return gate.ask("posting-test", command, Optional.empty());
  }

  private Answer receive() {
    return ask(
        new ReceiveCapital(
            fund, CapitalSource.ALLOCATION, Money.ofYuan("100.00"), NOTICE, ON, MANAGER, AT));
  }

  private void tamper(long fen) {
    transaction.executeWithoutResult(
        status ->
            store
                .update(FUND_POSITION)
                .set(FUND_POSITION.BANK_FEN, FUND_POSITION.BANK_FEN.plus(fen))
                .where(FUND_POSITION.FUND_ID.eq(fund.value()))
                .execute());
  }

  private String check(int expected) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> args =
        List.of(
            "--database-url=" + source.getJdbcUrl(),
            "--database-user=" + source.getUsername(),
            "--database-password=" + source.getPassword());
    assertThat(CheckCommand.run(args, print, print)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void reopen(String officer, int status, String code) {
    LedgerApi.Answer answer =
        api.as(officer)
            .post(
                "/api/v1/posting/reopen",
                "{\"document\": {\"number\": \"复核〔2026〕1号\", \"dated\": \"2026-01-06\"}}");
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.body().toString()).contains(code);
  }

  /** Whatever a test left: nobody else is to find posting closed. */
  @AfterEach
  void openAgain() {
    stop.look();
    if (stop.isClosed()) {
      reopen("admin", 200, "");
    }
  }

  @Test
  void a_clean_check_closes_nothing_and_an_open_door_cannot_be_opened() {
    assertThat(check(0)).contains("All agrees.");

    var unused = door.follow();

    assertThat(stop.isClosed()).isFalse();
    reopen("admin", 409, "POSTING_OPEN");
    reopen("auditor", 403, "ADMINISTRATOR_NEEDED");
  }

  @Test
  void one_fen_closes_posting_until_it_is_mended_and_an_administrator_opens_it() {
    tamper(1);
    try {
      assertThat(check(1)).contains("differences; posting is closed:").contains(fund.value());
      stop.look();

      assertThat(stop.isClosed()).isTrue();
      assertThat(receive().outcome().rejection().orElseThrow().code())
          .isEqualTo(PostingError.POSTING_CLOSED);

      String position = door.follow();
      assertThat(positions.await(position, Duration.ofSeconds(20))).isTrue();
      assertThat(closures.open()).hasSize(1);
      assertThat(receive().outcome().isAccepted()).isFalse();
      assertThat(ask(establish(new FundId(fund.value() + "-2"))).outcome().isAccepted())
          .as("what moves no money goes on")
          .isTrue();
      assertThat(api.as("auditor").get("/api/v1/posting").body().toString())
          .contains("\"closed\":true");
      assertThat(api.as("auditor").get("/api/v1/warnings?kind=BOOKS").body().toString())
          .contains("POSTING_CLOSED");
      reopen("admin", 409, "CHECK_NOT_CLEAN");
    } finally {
      tamper(-1);
    }
    reopen("auditor", 403, "ADMINISTRATOR_NEEDED");
    reopen("admin", 200, "\"closed\":false");

    assertThat(receive().outcome().isAccepted()).isTrue();
    assertThat(check(0)).contains("All agrees.");
  }

  /** What is taken of a cap by an advance that there is not: no event and no figure knows of it. */
  private void takeOfACap() {
    transaction.executeWithoutResult(
        status ->
            store
                .insertInto(CAP_USAGE)
                .set(CAP_USAGE.PERSON_ID, "00000000-0000-0000-0000-0000000049ff")
                .set(CAP_USAGE.WAGE_MONTH, "2025-11")
                .set(CAP_USAGE.ADVANCE_ID, "nobody-asked-" + fund.value())
                .set(CAP_USAGE.ADVANCED_FEN, 1L)
                .execute());
  }

  private void giveItBack() {
    transaction.executeWithoutResult(
        status ->
            store
                .deleteFrom(CAP_USAGE)
                .where(CAP_USAGE.ADVANCE_ID.eq("nobody-asked-" + fund.value()))
                .execute());
  }

  @Test
  void what_is_kept_beside_the_events_closes_posting_too_and_is_told_in_chinese_first() {
    takeOfACap();
    try {
      var made = books.run("nightly");

      assertThat(made.differences())
          .singleElement()
          .asString()
          .startsWith("cap_usage [advance_id=nobody-asked-" + fund.value())
          .contains("advanced_fen 为 0.01，应为 0.00 · advanced_fen is 0.01, should be 0.00");
      assertThat(check(1)).contains("处不一致，记账已暂停", "posting is closed:", "cap_usage");
      stop.look();
      assertThat(receive().outcome().rejection().orElseThrow().code())
          .isEqualTo(PostingError.POSTING_CLOSED);
      reopen("admin", 409, "CHECK_NOT_CLEAN");
    } finally {
      giveItBack();
    }
    reopen("admin", 200, "\"closed\":false");
    assertThat(receive().outcome().isAccepted()).isTrue();
  }

  @Test
  void one_fen_of_a_fund_is_told_in_chinese_first() {
    tamper(1);
    try {
      assertThat(books.run("nightly").differences())
          .anyMatch(
              line ->
                  line.startsWith("资金 " + fund.value() + "，银行存款：资金记 100.01，账簿记 100.00 · fund "));
    } finally {
      tamper(-1);
    }
  }
}
