package wagefund.ledger.approval.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Role;

/**
 * Lets another officer sign stages of one role on behalf of the one who asks. Rejected with {@code
 * DELEGATOR_LACKS_ROLE}, {@code DELEGATION_TO_SELF} or {@code DELEGATION_OVERLAPS}.
 *
 * @param from the first day
 * @param until the last day; at most a year later
 */
public record DelegateRole(
    DelegateId delegateId,
    Role role,
    LocalDate from,
    LocalDate until,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code DELEGATION_DATES}
   */
  public DelegateRole {
    if (until.isBefore(from) || until.isAfter(from.plusYears(1))) {
      throw new Malformed(
          ApprovalError.DELEGATION_DATES, Facts.of("from", from).and("until", until), "until");
    }
  }
}
