package wagefund.ledger.writeoff.event;

import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.WriteOffId;

/**
 * Everything that the approval of a write-off signs.
 *
 * @param schemeId the scheme whose conditions were asked for
 * @param conditions what is shown, each by its paper
 */
public record WriteOffTerms(
    WriteOffId writeOffId,
    ClaimId claimId,
    CaseId caseId,
    FundId fundId,
    String debtor,
    Money amount,
    String reason,
    List<ShownCondition> conditions,
    String schemeId,
    int schemeVersion) {
  public WriteOffTerms {
    conditions = List.copyOf(conditions);
  }

  /** The digest of the canonical form: one line of text for each fact, in fixed order. */
  public Digest digest() {
    StringBuilder text = new StringBuilder("write-off ").append(writeOffId).append('\n');
    text.append("claim ").append(claimId).append('\n');
    text.append("case ").append(caseId).append('\n');
    text.append("fund ").append(fundId).append('\n');
    text.append("debtor ").append(debtor).append('\n');
    text.append("scheme ").append(schemeId).append(' ').append(schemeVersion).append('\n');
    for (ShownCondition shown : conditions) {
      text.append("condition ").append(shown.condition()).append(' ');
      text.append(shown.document().inWords()).append('\n');
    }
    text.append("reason ").append(reason).append('\n');
    text.append("amount ").append(amount).append('\n');
    return Digest.of(text.toString());
  }
}
