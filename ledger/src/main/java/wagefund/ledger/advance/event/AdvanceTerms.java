package wagefund.ledger.advance.event;

import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/**
 * Everything that an approval signs.
 *
 * @param advanceId which advance
 * @param schemeId the scheme in force
 * @param lines exactly who gets what
 * @param particulars who applied, who owes, who is paid in whose place; empty in requests that are
 *     older than these
 */
public record AdvanceTerms(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    String schemeId,
    int schemeVersion,
    List<AdvanceLine> lines,
    Money total,
    Optional<Particulars> particulars) {
  public AdvanceTerms {
    lines = List.copyOf(lines);
    if (!Money.sum(lines.stream().map(AdvanceLine::amount).toList()).equals(total)) {
      throw new IllegalStateException("The lines do not sum to " + total);
    }
  }

  public AdvanceTerms with(Particulars more) {
    return new AdvanceTerms(
        advanceId, caseId, fundId, schemeId, schemeVersion, lines, total, Optional.of(more));
  }

  /** The digest of the canonical form: one line of text for each fact, in fixed order. */
  public Digest digest() {
    StringBuilder text = new StringBuilder("advance ").append(advanceId).append('\n');
    text.append("case ").append(caseId).append('\n');
    text.append("fund ").append(fundId).append('\n');
    text.append("scheme ").append(schemeId).append(' ').append(schemeVersion).append('\n');
    for (AdvanceLine line : lines) {
      text.append("line ").append(line.lineNo()).append(' ').append(line.person()).append(' ');
      text.append(line.account()).append(' ').append(line.amount()).append('\n');
    }
    text.append("total ").append(total).append('\n');
    particulars.ifPresent(more -> text.append(more.canonical()));
    return Digest.of(text.toString());
  }
}
