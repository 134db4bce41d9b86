package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;

/**
 * Records that the employer paid workers directly.
 *
 * @param payer who paid; empty: the employer of the case
 * @param lines what each worker got
 * @param claims claims of the case that are known already; those that arose with the list of claims
 *     are found without it
 */
public record RecordEmployerPayment(
    String paymentId,
    CaseId caseId,
    String payer,
    List<Line> lines,
    List<ClaimId> claims,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * What one worker got.
   *
   * @param months by wage month; empty: the oldest months first
   */
  public record Line(int lineNo, Money amount, SortedMap<YearMonth, Money> months) {}

  public RecordEmployerPayment {
    payer = Text.optional(payer, 200, "payer");
    lines = List.copyOf(lines);
    claims = List.copyOf(claims);
    lines.forEach(line -> line.amount().requirePositive("lines.amount"));
  }
}
