package wagefund.ledger.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;

/**
 * What an officer may do with an advance now, so that the page offers that and no more. The ledger
 * itself decides again when it is asked.
 *
 * @param sign sign, return or reject the stage that waits
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
    String whyNot) {

  static AdvanceActions of(
      Actor officer,
      AdvanceRecord advance,
      List<AdvanceReading.Round> rounds,
      Map<String, Integer> lines) {
    String status = advance.getStatus();
    List<ApprovalStageRecord> stages = rounds.isEmpty() ? List.of() : rounds.get(0).stages();
    boolean requester = advance.getRequestedBy().equals(officer.name());
    boolean acted = stages.stream().anyMatch(s -> s.getOfficer().equals(officer.name()));
    boolean mine =
        status.equals("REQUESTED")
            && waiting(stages).filter(s -> officer.has(Role.valueOf(s.getRole()))).isPresent();
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
        mine || payable ? (requester ? "requester" : acted ? "acted" : "") : "");
  }

  static Optional<ApprovalStageRecord> waiting(List<ApprovalStageRecord> stages) {
    return stages.stream().filter(s -> s.getStatus().equals("WAITING")).findFirst();
  }

  /** Whether there is anything that the officer may do. */
  public boolean any() {
    return sign || withdraw || amend || release || report || handleReturned;
  }
}
