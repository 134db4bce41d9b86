package wagefund.ledger.approval.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.approval.command.ApprovalError;
import wagefund.ledger.approval.command.Delegated;
import wagefund.ledger.approval.event.Stage;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/**
 * Who may act on a stage: by own right, by delegation, or from above once the limit has passed; and
 * nobody twice on one money movement (invariant 11).
 *
 * @param onBehalfOf who delegated; empty: by own right
 */
record Signatory(Optional<String> onBehalfOf) {

  /** What is known when somebody comes to act. */
  record Round(
      Stage stage, Optional<LocalDate> dueOn, String requester, Map<String, String> acted) {

    boolean isOverdue(LocalDate on) {
      return dueOn.map(on::isAfter).orElse(false);
    }

    private List<Role> roles(LocalDate on) {
      return stage.escalateTo().isPresent() && isOverdue(on)
          ? List.of(stage.role(), stage.escalateTo().orElseThrow())
          : List.of(stage.role());
    }
  }

  /** Answers the signatory, or why not: the checks in the order of the error catalogue. */
  static Outcome of(Round round, Actor officer, Delegated delegated, LocalDate on) {
    if (officer.name().equals(round.requester())) {
      return Outcome.rejected(ApprovalError.APPROVER_IS_REQUESTER);
    }
    String before = round.acted().get(officer.name());
    if (before != null) {
      return Outcome.rejected(
          ApprovalError.APPROVER_HAS_ACTED,
          Facts.of("officer", officer.name()).and("stage", before));
    }
    List<Role> roles = round.roles(on);
    if (roles.stream().anyMatch(officer::has)) {
      return Outcome.accepted(new Signatory(Optional.empty()));
    }
    return byDelegation(round, delegators(delegated, roles));
  }

  private static List<String> delegators(Delegated delegated, Collection<Role> roles) {
    return delegated.rights().stream()
        .filter(right -> roles.contains(right.role()))
        .map(Delegated.Right::delegator)
        .toList();
  }

  private static Outcome byDelegation(Round round, List<String> delegators) {
    if (delegators.isEmpty()) {
      return Outcome.rejected(
          new Rejection(
              ApprovalError.STAGE_ROLE_NEEDED,
              Facts.of("stage", round.stage().titleZh()).and("role", round.stage().role())));
    }
    return delegators.stream()
        .filter(d -> !d.equals(round.requester()) && !round.acted().containsKey(d))
        .findFirst()
        .map(d -> Outcome.accepted(new Signatory(Optional.of(d))))
        .orElseGet(
            () ->
                Outcome.rejected(
                    ApprovalError.DELEGATOR_HAS_ACTED, Facts.of("delegator", delegators.get(0))));
  }
}
