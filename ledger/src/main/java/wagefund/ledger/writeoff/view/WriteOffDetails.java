package wagefund.ledger.writeoff.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to write off with what it shows and who signed it. */
public record WriteOffDetails(
    WriteOffRow writeOff, List<Condition> conditions, List<StageRow> stages) {

  /** A condition and the paper that shows it. */
  public record Condition(String name, String document) {}

  /** A stage of the approval, of every round. */
  public record StageRow(
      int round,
      int number,
      String stage,
      String titleZh,
      String titleEn,
      String role,
      String status,
      String officer,
      String opinion,
      @Nullable LocalDate actedOn,
      @Nullable LocalDate dueOn) {}

  public WriteOffDetails {
    conditions = List.copyOf(conditions);
    stages = List.copyOf(stages);
  }
}
