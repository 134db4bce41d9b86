package wagefund.ledger.platform.audit;

import static wagefund.schema.store.Tables.USED_RULE;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.kernel.Digest;
import wagefund.schema.store.tables.records.UsedRuleRecord;

/**
 * 规则沿革: keeps each text by which the ledger ran and which no fund adopted, from the start that
 * first ran with it: working calendars, the posting rules of the ledger, limits of warnings, rates.
 */
@Component
class UsedRules implements SmartLifecycle {

  private static final String NOT_USED = "";

  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final RuleFiles files;
  private final Clock clock;
  private final String node;
  private final boolean keeps;
  private volatile boolean running;

  UsedRules(
      DSLContext store,
      TransactionTemplate transaction,
      RuleFiles files,
      Clock clock,
      @Value("${ledger.node:}") String node,
      @Value("${ledger.audit.keep-rules:true}") boolean keeps) {
    this.store = store;
    this.transaction = transaction;
    this.files = files;
    this.clock = clock;
    this.node = node;
    this.keeps = keeps;
  }

  /**
   * A text and when it was used.
   *
   * @param until when another came in its place; empty while it is used
   */
  record Used(RuleFiles.Rule rule, LocalDateTime from, Optional<LocalDateTime> until) {}

  /** What is used now and was not, or not in these words, and what is used no more. */
  void keep() {
    transaction.executeWithoutResult(
        status -> {
          Map<String, UsedRuleRecord> last = last();
          for (RuleFiles.Rule rule : files.inUse()) {
            UsedRuleRecord before = last.remove(rule.key());
            String digest = Digest.of(rule.content()).hex();
            if (before == null || !before.getDigest().equals(digest)) {
              store.executeInsert(row(rule, digest));
            }
          }
          last.values().stream()
              .filter(row -> !row.getContent().equals(NOT_USED))
              .forEach(row -> store.executeInsert(row(rule(row).with(NOT_USED), digestOf(""))));
        });
  }

  private static String digestOf(String content) {
    return Digest.of(content).hex();
  }

  private Map<String, UsedRuleRecord> last() {
    Map<String, UsedRuleRecord> last = new HashMap<>();
    store
        .selectFrom(USED_RULE)
        .orderBy(USED_RULE.RULE_NO)
        .forEach(row -> last.put(rule(row).key(), row));
    return last;
  }

  private UsedRuleRecord row(RuleFiles.Rule rule, String digest) {
    UsedRuleRecord row = new UsedRuleRecord();
    row.setKind(rule.kind().name());
    row.setName(rule.name());
    row.setVersion(rule.version());
    row.setEffectiveFrom(rule.effectiveFrom());
    row.setDigest(digest);
    row.setContent(rule.content());
    row.setUsedFrom(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    row.setNode(node);
    return row;
  }

  private static RuleFiles.Rule rule(UsedRuleRecord row) {
    return new RuleFiles.Rule(
        RuleFiles.Kind.valueOf(row.getKind()),
        row.getName(),
        row.getVersion(),
        row.getEffectiveFrom(),
        row.getContent());
  }

  /** All that was used up to a moment, in the order in which it came. */
  static List<Used> upTo(DSLContext store, LocalDateTime moment) {
    List<UsedRuleRecord> rows =
        store
            .selectFrom(USED_RULE)
            .where(USED_RULE.USED_FROM.le(moment))
            .orderBy(USED_RULE.RULE_NO)
            .fetch();
    return rows.stream()
        .filter(row -> !row.getContent().equals(NOT_USED))
        .map(
            row ->
                new Used(
                    rule(row),
                    row.getUsedFrom(),
                    rows.stream()
                        .filter(later -> later.getRuleNo() > row.getRuleNo())
                        .filter(later -> rule(later).key().equals(rule(row).key()))
                        .findFirst()
                        .map(UsedRuleRecord::getUsedFrom)))
        .toList();
  }

  @Override
  public void start() {
    if (keeps) {
      keep();
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
