package wagefund.ledger.platform.check;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.platform.export.SecondOpinion;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.KeptCheck;
import wagefund.ledger.platform.read.KeptChecks;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.ledger.posting.store.PostingChecks;
import wagefund.ledger.seal.store.SealFinding;
import wagefund.ledger.seal.store.SealedLogCheck;

/**
 * The check of every night: the sealed log with its checkpoints, the books against the funds, what
 * is kept beside the events against them, and hledger's opinion of the books. What it finds is
 * kept.
 */
@Component
public class BooksCheck {

  private static final int LOOKS_AT_UNSEALED = 10;
  private static final int LINES = 40;
  private static final int LINE = 400;

  private final DSLContext store;
  private final List<ReadCheck> checks;
  private final List<KeptCheck> keptBeside;
  private final KeptChecks looks;
  private final SecondOpinion others;
  private final PostingChecks kept;
  private final Clock clock;
  private final TransactionTemplate moment;

  BooksCheck(
      DSLContext store,
      List<ReadCheck> checks,
      List<KeptCheck> keptBeside,
      KeptChecks looks,
      SecondOpinion others,
      PostingChecks kept,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.checks = List.copyOf(checks);
    this.keptBeside = List.copyOf(keptBeside);
    this.looks = looks;
    this.others = others;
    this.kept = kept;
    this.clock = clock;
    this.moment = new TransactionTemplate(transactions);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * A check that was made.
   *
   * @param number under which it is kept
   * @param differences none where all agrees
   * @param hledger whether hledger was asked
   */
  public record Found(long number, List<String> differences, boolean hledger) {

    public Found {
      differences = List.copyOf(differences);
    }
  }

  /** Checks, and keeps what was found. */
  public Found run(String by) {
    List<String> differences = new ArrayList<>();
    sealed().ifPresent(finding -> differences.add(finding.toString()));
    moment.executeWithoutResult(
        status -> checks.forEach(check -> differences.addAll(check.differences(store))));
    keptBeside.stream()
        .filter(KeptCheck::isPossible)
        .forEach(check -> differences.addAll(looks.differences(check)));
    boolean asked = false;
    try {
      SecondOpinion.Opinion opinion = others.hledger();
      asked = opinion.verdict() != SecondOpinion.Verdict.NOT_INSTALLED;
      opinion.lines().forEach(line -> differences.add("hledger: " + line));
      if (opinion.verdict() == SecondOpinion.Verdict.DIFFERS && opinion.lines().isEmpty()) {
        differences.add("hledger: " + InTwoLanguages.of("不一致", "it does not agree"));
      }
    } catch (IOException e) {
      differences.add(
          "hledger: "
              + InTwoLanguages.of(
                  "无法询问：" + e.getMessage(), "it could not be asked: " + e.getMessage()));
    }
    List<String> told =
        differences.stream()
            .limit(LINES)
            .map(line -> line.replaceAll("\\s+", " "))
            .map(line -> line.length() <= LINE ? line : line.substring(0, LINE))
            .toList();
    return new Found(kept.keep(clock.instant(), by, told), told, asked);
  }

  /** A running ledger seals within moments: what is unsealed for longer is a finding. */
  private Optional<SealFinding> sealed() {
    SealedLogCheck check = new SealedLogCheck(store);
    Optional<SealFinding> finding = check.firstFinding(position -> {});
    for (int look = 0; look < LOOKS_AT_UNSEALED && isUnsealed(finding); look++) {
      try {
        TimeUnit.MILLISECONDS.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return finding;
      }
      finding = check.unsealed();
    }
    return finding;
  }

  private static boolean isUnsealed(Optional<SealFinding> finding) {
    return finding.isPresent() && finding.get().kind() == SealFinding.Kind.EVENT_UNSEALED;
  }
}
