package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * Less money of a tranche had come than was booked, or more; or less had gone back, or more.
 *
 * @param tranche its number; the next one of the fund where the tranche arises by this
 * @param withdrawalId what went back; absent where it is about what came
 * @param amount by how much
 * @param paper on whose authority it came or went back
 * @param movedOn when it came or went back
 */
@StoredAs("FundsCapitalCorrected")
public record FundsCapitalCorrected(
    FundId fundId,
    String correctionId,
    CorrectionManner kind,
    int tranche,
    Optional<String> withdrawalId,
    CapitalSource source,
    Money amount,
    Document paper,
    LocalDate movedOn,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {

  public boolean less() {
    return kind.takesBack();
  }

  /** What it does to the tranches; told by the aggregate and by the read tables alike. */
  public Tranches apply(Tranches tranches) {
    if (withdrawalId.isPresent()) {
      return less() ? tranches.bringBack(tranche, amount) : tranches.withdraw(tranche, amount);
    }
    return less()
        ? tranches.lessen(tranche, amount)
        : tranches.raise(tranche, source, paper, movedOn, amount);
  }
}
