package wagefund.ledger.deposit.command;

import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.deposit.event.Contractor;
import wagefund.ledger.deposit.event.DepositFigures;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/**
 * What a deposit covers.
 *
 * @param fundId whose scheme governs it
 * @param projects the projects that it covers
 * @param sources the cash, guarantees and policies out of which it may be drawn
 * @param released whether it was given back
 */
public record DepositFacts(
    DepositId depositId,
    FundId fundId,
    Contractor contractor,
    List<String> projects,
    boolean exempt,
    List<CoverSource> sources,
    DepositFigures figures,
    boolean released) {

  public DepositFacts {
    projects = List.copyOf(projects);
    sources = List.copyOf(sources);
  }

  /** What is there and no notice asks for, whatever the project and the day. */
  public Money cover() {
    return Money.sum(sources.stream().map(CoverSource::free).toList());
  }

  /** What may still be drawn for this project on this day. */
  public Money cover(String project, LocalDate on) {
    return projects.contains(project)
        ? Money.sum(
            sources.stream().filter(s -> s.covers(project, on)).map(CoverSource::free).toList())
        : Money.ZERO;
  }
}
