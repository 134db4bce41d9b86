package wagefund.ledger.scheme.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.ApprovalStage;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.Title;

/** Reads the approval chain of a scheme file. */
final class ApprovalReader {

  /** At every amount at least two people besides the requester look at an advance. */
  private static final int LEAST_STAGES = 2;

  private final Problems problems;

  ApprovalReader(Problems problems) {
    this.problems = problems;
  }

  /** The ledger's own chain, for schemes that are silent: one checks, another approves. */
  static List<ApprovalStage> usual() {
    return List.of(
        stage("check", new Title("复核", "Check"), Role.CHECKER),
        stage("approve", new Title("审批", "Approval"), Role.APPROVER));
  }

  private static ApprovalStage stage(String name, Title title, Role role) {
    return new ApprovalStage(
        name, title, role, Money.ZERO, Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /** Somebody else checks before the level that decides. */
  static List<ApprovalStage> checkedThen(Role role) {
    Role first = role == Role.CHECKER ? Role.REVIEWER : Role.CHECKER;
    return List.of(
        stage("check", new Title(first.zh(), first.en()), first),
        stage("decide", new Title(role.zh(), role.en()), role));
  }

  List<ApprovalStage> read(Fields scheme) {
    return read(scheme, usual());
  }

  /** The chain in the field {@code approval}, or the usual one where there is none. */
  List<ApprovalStage> read(Fields scheme, List<ApprovalStage> otherwise) {
    if (!scheme.has("approval")) {
      return otherwise;
    }
    int before = problems.count();
    Set<String> names = new HashSet<>();
    List<ApprovalStage> stages = new ArrayList<>();
    for (Node item : scheme.items("approval", LEAST_STAGES)) {
      ApprovalStage stage = stage(new Fields(item, problems));
      if (!names.add(stage.name())) {
        problems.add(SchemeError.NAME_TWICE, Facts.of("name", stage.name()), item.place());
      }
      stages.add(stage);
    }
    if (problems.count() == before) {
      requireEnoughAtEveryAmount(stages, scheme.node("approval").orElseThrow().place());
    }
    return stages;
  }

  private ApprovalStage stage(Fields fields) {
    String name = fields.requiredName("name");
    Optional<Fields> block = fields.block("title");
    Role role = TermsReader.deciding(fields);
    Money from = fields.amount("fromAmount").orElse(Money.ZERO);
    Optional<Money> below = fields.amount("belowAmount");
    if (below.isPresent() && !below.get().isMoreThan(from)) {
      problems.add(
          SchemeError.STAGE_NEVER_NEEDED,
          Facts.of("from", from).and("below", below.get()),
          fields.place());
    }
    ApprovalStage stage =
        new ApprovalStage(
            name,
            block.isPresent() ? TermsReader.title(block) : new Title(role.zh(), role.en()),
            role,
            from,
            below,
            fields.count("workingDays", 1, 365),
            TermsReader.escalatingTo(fields));
    if (stage.escalateTo().isPresent() && stage.workingDays().isEmpty()) {
      problems.add(
          SchemeError.FIELD_MISSING,
          Facts.of("field", "workingDays").and("expected", "1 to 365"),
          fields.place());
    }
    fields.refuseOthers();
    return stage;
  }

  /** The number of stages changes only where a stage begins or ends, so these amounts suffice. */
  private void requireEnoughAtEveryAmount(List<ApprovalStage> stages, Node.Place place) {
    Set<Money> turns = new TreeSet<>(Set.of(Money.ofFen(1)));
    for (ApprovalStage stage : stages) {
      turns.add(stage.fromAmount());
      stage.belowAmount().ifPresent(turns::add);
    }
    for (Money amount : turns) {
      long needed = stages.stream().filter(stage -> stage.isNeededFor(amount)).count();
      if (needed < LEAST_STAGES) {
        problems.add(
            SchemeError.APPROVAL_TOO_SHORT,
            Facts.of("amount", amount).and("stages", needed).and("needed", LEAST_STAGES),
            place);
        return;
      }
    }
  }
}
