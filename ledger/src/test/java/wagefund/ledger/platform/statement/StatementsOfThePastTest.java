package wagefund.ledger.platform.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.platform.read.PlayedTables;
import wagefund.ledger.platform.read.Projector;
import wagefund.ledger.story.AllStories;
import wagefund.reporting.Known;
import wagefund.reporting.NothingToState;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

/**
 * What a statement of the past tells from the events of its things alone is what it tells when the
 * whole log is replayed up to that place.
 */
@ExtendWith(AllStories.class)
class StatementsOfThePastTest {

  private static final LocalDate SOME_DAY = LocalDate.of(2026, 3, 31);
  private static final LocalDate LAST_DAY = LocalDate.of(2030, 12, 31);
  private static final String NOTHING = "nothing to state";

  private final DSLContext read;
  private final Statements statements;
  private final Projector projector;
  private final TransactionTemplate transaction;

  StatementsOfThePastTest(AllStories stories) {
    this.read = stories.parts().getBean(DSLContext.class);
    this.statements = stories.parts().getBean(Statements.class);
    this.projector = stories.parts().getBean(Projector.class);
    this.transaction = stories.parts().getBean(TransactionTemplate.class);
  }

  /** A statement, at whatever place it is asked for. */
  private interface Asking extends Function<Known, StatementRequest> {}

  /** Statements by what an event names that changes them: a case, an advance, any deposit. */
  private Map<String, List<Asking>> byName() {
    Map<String, List<Asking>> byName = new LinkedHashMap<>();
    Map<String, List<Asking>> ofCases = new HashMap<>();
    for (String id :
        read.select(ARREARS_CASE.CASE_ID).from(ARREARS_CASE).fetch(ARREARS_CASE.CASE_ID)) {
      List<Asking> asking = new ArrayList<>();
      asking.add(known -> new StatementRequest.CaseAccount(id, known));
      ofCases.put(id, asking);
      byName.put(id, asking);
    }
    read.select(ADVANCE.ADVANCE_ID, ADVANCE.CASE_ID)
        .from(ADVANCE)
        .forEach(
            row -> {
              String id = row.value1();
              List<Asking> asking = ofCases.getOrDefault(row.value2(), List.of());
              asking.add(known -> new StatementRequest.DisbursementRoster(id, known));
              asking.add(known -> new StatementRequest.ApprovalSheet(id, known));
              byName.put(id, asking);
            });
    byName.put(
        "depositId",
        List.of(
            known -> new StatementRequest.DepositRegister(SOME_DAY, known),
            known -> new StatementRequest.DepositRegister(LAST_DAY, known)));
    byName.put(
        "noticeId",
        List.of(
            known -> new StatementRequest.PaymentNoticeLog(SOME_DAY, known),
            known -> new StatementRequest.PaymentNoticeLog(LAST_DAY, known)));
    return byName;
  }

  @Test
  void equal_what_the_whole_log_replayed_up_to_that_place_says() {
    Map<String, List<Asking>> byName = byName();
    List<String> differences = new ArrayList<>();
    int compared = 0;
    NavigableSet<Long> places = placesOfEveryKind();
    try (PlayedTables whole = new PlayedTables(read, transaction)) {
      Statements then = statements.reading(whole.rows());
      for (long place : places) {
        projector.catchUp(whole.rows(), place, reached -> {});
        String event = event(place);
        boolean all = place == places.last();
        Set<List<Asking>> asked = new HashSet<>();
        byName.forEach(
            (name, asking) -> {
              if (all || event.contains(name)) {
                asked.add(asking);
              }
            });
        for (Asking one : asked.stream().flatMap(List::stream).toList()) {
          compared++;
          String past = code(statements, one.apply(new Known.At(place)));
          if (!past.equals(code(then, one.apply(Known.now())))) {
            differences.add(one.apply(new Known.At(place)) + " after " + event);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(300);
  }

  /** Right after the first, the middle and the last event of each kind, and before the last. */
  private NavigableSet<Long> placesOfEveryKind() {
    NavigableSet<Long> places = new TreeSet<>();
    long last = projector.position() - 1;
    read.select(DOMAIN_EVENT_ENTRY.PAYLOAD_TYPE, SEALED_LOG.SEQ)
        .from(SEALED_LOG)
        .join(DOMAIN_EVENT_ENTRY)
        .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX))
        .where(SEALED_LOG.SEQ.lt(last))
        .orderBy(SEALED_LOG.SEQ)
        .fetchGroups(DOMAIN_EVENT_ENTRY.PAYLOAD_TYPE, SEALED_LOG.SEQ)
        .forEach(
            (kind, of) -> {
              places.add(of.get(0));
              places.add(of.get(of.size() / 2));
              places.add(of.get(of.size() - 1));
            });
    places.add(last);
    return places;
  }

  private String event(long place) {
    return read.select(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER, DOMAIN_EVENT_ENTRY.PAYLOAD)
        .from(SEALED_LOG)
        .join(DOMAIN_EVENT_ENTRY)
        .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX))
        .where(SEALED_LOG.SEQ.eq(place))
        .fetchSingle(row -> row.value1() + " " + new String(row.value2(), StandardCharsets.UTF_8));
  }

  private static String code(Statements statements, StatementRequest request) {
    try {
      return statements.checkCode(request);
    } catch (NothingToState e) {
      return NOTHING;
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName() + " " + e.getMessage();
    }
  }

  @Test
  void do_not_disturb_one_another_when_they_are_asked_for_at_the_same_time() {
    List<StatementRequest> requests = new ArrayList<>();
    long last = projector.position();
    byName()
        .values()
        .forEach(
            asking ->
                asking.forEach(
                    one -> {
                      requests.add(one.apply(new Known.At(last / 2)));
                      requests.add(one.apply(new Known.At(last - 1)));
                    }));
    List<String> alone = requests.stream().map(request -> code(statements, request)).toList();
    List<String> together =
        requests.stream()
            .map(request -> CompletableFuture.supplyAsync(() -> code(statements, request)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(together).isEqualTo(alone);
  }
}
