package wagefund.ledger.platform.write;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import wagefund.ledger.LedgerApplication;
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

/** A ledger in a process of its own that reserves without end and prints what was acknowledged. */
final class LedgerToBeKilled {

  static final FundId FUND = new FundId("killed");

  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));

  private LedgerToBeKilled() {}

  public static void main(String[] args) {
    CommandGate gate =
        new SpringApplicationBuilder(LedgerApplication.class)
            .run(
                "--server.port=0",
                "--ledger.clockwork=false",
                "--ledger.database.data-dir=" + args[0])
            .getBean(CommandGate.class);
    Document paper = new Document("1", "", ON);
    gate.ask(
        "killed",
        new EstablishFund(
            FUND,
            "killed",
            "Fund",
            FundKind.EMERGENCY,
            FundLevel.CITY,
            "Bureau",
            "专户",
            "",
            Money.ZERO,
            paper,
            ON,
            MANAGER,
            AT),
        Optional.empty());
    gate.ask(
        "killed",
        new ReceiveCapital(
            FUND, CapitalSource.ALLOCATION, Money.ofYuan("1000000.00"), paper, ON, MANAGER, AT),
        Optional.empty());
    String run = args[1];
    IntStream.range(0, 8).forEach(caller -> new Thread(() -> reserve(gate, run, caller)).start());
  }

  private static void reserve(CommandGate gate, String run, int caller) {
    for (int i = 0; ; i++) {
      String subject = run + "-" + caller + "-" + i;
      Answer answer =
          gate.ask(
              "killed",
              new ReserveFunds(FUND, subject, Money.ofFen(1), ON, MANAGER, AT),
              Optional.empty());
      if (answer.outcome().isAccepted()) {
        System.out.println("ACKNOWLEDGED " + subject);
      }
    }
  }
}
