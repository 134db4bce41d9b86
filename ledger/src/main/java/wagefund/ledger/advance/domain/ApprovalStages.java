package wagefund.ledger.advance.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.ApprovalStage;
import wagefund.ledger.scheme.command.OverrideTerms;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.command.Title;

/** The stages that an amount needs, and the level above them where it goes above the caps. */
final class ApprovalStages {

  private ApprovalStages() {}

  /** The level of an override signs last, unless a stage of that role is there already. */
  static List<Stage> of(SchemeTerms terms, Money amount, Optional<OverrideTerms> override) {
    List<Stage> stages = new ArrayList<>();
    for (ApprovalStage stage : terms.stagesFor(amount)) {
      stages.add(
          stage(
              stages.size() + 1,
              stage.name(),
              stage.title(),
              stage.role(),
              boxed(stage.workingDays()),
              stage.escalateTo()));
    }
    override
        .filter(level -> stages.stream().noneMatch(stage -> stage.role() == level.role()))
        .ifPresent(
            level ->
                stages.add(
                    stage(
                        stages.size() + 1,
                        "override",
                        level.title(),
                        level.role(),
                        boxed(level.workingDays()),
                        Optional.empty())));
    return List.copyOf(stages);
  }

  private static Stage stage(
      int number,
      String name,
      Title title,
      Role role,
      Optional<Integer> workingDays,
      Optional<Role> escalateTo) {
    return new Stage(number, name, title.zh(), title.en(), role, workingDays, escalateTo);
  }

  private static Optional<Integer> boxed(OptionalInt days) {
    return days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty();
  }
}
