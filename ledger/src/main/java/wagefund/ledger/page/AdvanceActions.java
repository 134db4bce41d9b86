package wagefund.ledger.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;

/**
 * What an officer may do with an advance now, so that the page offers that and no more. The ledger
 * itself decides again when it is asked.
 *
 * @param sign sign, return or reject the stage that waits
 * @param agree file the agreement
 * @param whyNot the text that says why an officer with the right role may still not act; empty
 *     where there is nothing to say
 */
record AdvanceActions(
    boolean sign,
    boolean withdraw,
    boolean amend,
    boolean release,
    boolean report,
    boolean handleReturned,
    boolean agree,
    String whyNot) {

  /** An agreement may be filed as long as the advance is not over. */
  private static final Set<String> AGREED =
      Set.of("REQUESTED", "RETURNED", "APPROVED", "IN_PAYMENT");

  static AdvanceActions of(
      Actor officer,
      Set<Role> delegated,
      LocalDate today,
      AdvanceRecord advance,
      List<AdvanceReading.Round> rounds,
      Map<String, Integer> lines) {
    String status = advance.getStatus();
    List<ApprovalStageRecord> stages = rounds.isEmpty() ? List.of() : rounds.get(0).stages();
    boolean requester = advance.getRequestedBy().equals(officer.name());
    boolean acted = stages.stream().anyMatch(s -> s.getOfficer().equals(officer.name()));
    boolean mine =
        status.equals("REQUESTED")
            && waiting(stages).filter(s -> maySign(officer, delegated, today, s)).isPresent();
    boolean cashier = officer.has(Role.CASHIER);
    boolean payable = status.equals("APPROVED") && cashier;
    boolean returned = lines.containsKey("RETURNED") || lines.containsKey("CORRECTED");
    return new AdvanceActions(
        mine && !requester && !acted,
        requester && List.of("REQUESTED", "RETURNED", "APPROVED").contains(status),
        requester && status.equals("RETURNED"),
        payable && !requester && !acted,
        cashier && lines.containsKey("SENT"),
        cashier && returned,
        officer.has(Role.CLERK) && AGREED.contains(status),
        mine || payable ? (requester ? "requester" : acted ? "acted" : "") : "");
  }

  /** By own right, for another officer, or from above once the stage is late. */
  private static boolean maySign(
      Actor officer, Set<Role> delegated, LocalDate today, ApprovalStageRecord stage) {
    Role role = Role.valueOf(stage.getRole());
    if (officer.has(role) || delegated.contains(role)) {
      return true;
    }
    boolean late = stage.getDueOn() != null && today.isAfter(stage.getDueOn());
    return late
        && !stage.getEscalateRole().isEmpty()
        && officer.has(Role.valueOf(stage.getEscalateRole()));
  }

  static Optional<ApprovalStageRecord> waiting(List<ApprovalStageRecord> stages) {
    return stages.stream().filter(s -> s.getStatus().equals("WAITING")).findFirst();
  }

  /** Whether there is anything that the officer may do. */
  public boolean any() {
    return sign || withdraw || amend || release || report || handleReturned || agree;
  }
}
