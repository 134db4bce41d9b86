package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.deposit.event.Contractor;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.scheme.command.Sector;

/**
 * Lays down what a contractor has to secure for one project, or for several at once where the
 * scheme allows it.
 *
 * @param fundId whose scheme governs it; the deposit never becomes money of this fund
 * @param enterpriseLevel 企业层级: one deposit for several projects, which may change
 */
public record RequireDeposit(
    DepositId depositId,
    FundId fundId,
    Contractor contractor,
    boolean enterpriseLevel,
    Sector sector,
    List<ProjectContract> projects,
    List<ClaimedAdjustment> adjustments,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public RequireDeposit {
    projects = List.copyOf(projects);
    adjustments = List.copyOf(adjustments);
    if (projects.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "projects");
    }
  }
}
