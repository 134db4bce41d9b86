package wagefund.ledger.casefile.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** A part of the arrears had been booked as paid and was not; it is owed again. */
@StoredAs("SettlementCorrected")
public record SettlementCorrected(
    CaseId caseId,
    SettlementSource source,
    String reference,
    List<SettledMonth> months,
    Money amount,
    CaseFigures after,
    LocalDate on,
    String by,
    Instant at) {
  public SettlementCorrected {
    months = List.copyOf(months);
  }
}
