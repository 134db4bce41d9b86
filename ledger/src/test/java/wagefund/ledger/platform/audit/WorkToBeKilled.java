package wagefund.ledger.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.IdempotencyKey;

/** A ledger in a process of its own that makes an audit package and tells how far it is. */
final class WorkToBeKilled {

  private static final FundId FUND = new FundId("killed");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR));
  private static final int RECEIPTS = 300;

  private WorkToBeKilled() {}

  public static void main(String[] args) {
    ApplicationContext ledger =
        new SpringApplicationBuilder(LedgerApplication.class)
            .run(
                "--server.port=0",
                "--ledger.clockwork=false",
                "--ledger.database.data-dir=" + args[0]);
    money(ledger);
    String id = ask(ledger.getBean(AuditPackages.class), "first");
    while (true) {
      AuditPackage now = ledger.getBean(AuditPackages.class).find(id).orElseThrow();
      System.out.println("PARTS " + id + " " + now.partsDone() + " " + now.status());
      Thread.onSpinWait();
    }
  }

  private static void money(ApplicationContext ledger) {
    CommandGate gate = ledger.getBean(CommandGate.class);
    Document paper = new Document("拨〔2026〕1号", "", FIRST);
    gate.ask(
        "killed",
        new EstablishFund(
            FUND,
            "killed",
            "周转金",
            FundKind.EMERGENCY,
            FundLevel.CITY,
            "人社局",
            "专户",
            "",
            Money.ZERO,
            paper,
            FIRST,
            MANAGER,
            AT),
        Optional.empty());
    String last = "";
    for (int i = 0; i < RECEIPTS; i++) {
      last =
          gate.ask(
                  "killed",
                  new ReceiveCapital(
                      FUND,
                      List.of(CapitalSource.values()).get(i % 5),
                      Money.ofFen(100_001L + i),
                      paper,
                      FIRST.plusDays(i % 80),
                      MANAGER,
                      AT),
                  Optional.empty())
              .position();
    }
    ledger.getBean(ReadPositions.class).await(last, Duration.ofSeconds(60));
  }

  /** Asks for the package of the same fund and months, for the same reason. */
  static String ask(AuditPackages packages, String key) {
    return packages
        .request(
            FUND,
            YearMonth.of(2026, 1),
            YearMonth.of(2026, 3),
            false,
            "年度审计",
            new IdempotencyKey("auditor", key, Digest.of(key)),
            AUDITOR)
        .answer(String.class);
  }
}
