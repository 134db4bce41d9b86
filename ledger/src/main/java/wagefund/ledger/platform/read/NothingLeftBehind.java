package wagefund.ledger.platform.read;

import static wagefund.schema.read.Tables.PROJECTION_POSITION;
import static wagefund.schema.store.Tables.SEAL_HEAD;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is read has come as far as the sealed log; a position that was moved shows here. */
@Component
class NothingLeftBehind implements KeptCheck {

  private final DSLContext store;
  private final Projector projector;

  NothingLeftBehind(DSLContext store, Projector projector) {
    this.store = store;
    this.projector = projector;
  }

  @Override
  public CheckName name() {
    return new CheckName("已封存的均已计算", "All that is sealed is computed");
  }

  @Override
  public List<String> differences() {
    List<String> names =
        store
            .select(PROJECTION_POSITION.PROJECTION)
            .from(PROJECTION_POSITION)
            .fetch(PROJECTION_POSITION.PROJECTION);
    Long sealed = store.select(SEAL_HEAD.SEQ).from(SEAL_HEAD).fetchOne(SEAL_HEAD.SEQ);
    if (!names.equals(List.of(Projector.NAME)) && (sealed == null || sealed > 0)) {
      return List.of(
          "projection_position: "
              + InTwoLanguages.of(
                  "现有 " + names + "，应为 " + Projector.NAME,
                  "there are " + names + ", should be " + Projector.NAME));
    }
    long position = projector.position();
    return sealed == null || sealed == position
        ? List.of()
        : List.of(
            "projection_position: "
                + InTwoLanguages.of(
                    "已计算到 " + position + "，封存日志到 " + sealed,
                    "seq is " + position + ", the log ends at " + sealed));
  }
}
