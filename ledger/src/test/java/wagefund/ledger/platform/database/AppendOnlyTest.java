package wagefund.ledger.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;

/** The ledger's own user can change no fact and delete none. */
@ExtendWith(RunningLedger.class)
class AppendOnlyTest {

  private final DSLContext store;
  private final TransactionTemplate transaction;

  AppendOnlyTest(DSLContext store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  @Test
  void no_event_and_no_entry_can_be_changed_or_deleted() {
    for (String sql :
        new String[] {
          "update domain_event_entry set payload_type = payload_type",
          "delete from domain_event_entry",
          "update sealed_log set seq = seq",
          "delete from sealed_log"
        }) {
      assertThatThrownBy(() -> transaction.executeWithoutResult(status -> store.execute(sql)))
          .hasStackTraceContaining("may only be added to");
    }
  }

  @Test
  void every_table_of_facts_is_protected() {
    assertThat(
            store
                .fetchSingle(
                    "select count(*) from information_schema.triggers"
                        + " where trigger_schema = database()")
                .get(0, int.class))
        .isEqualTo(2 * AppendOnly.TABLES.size());
  }
}
