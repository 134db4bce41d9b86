package wagefund.ledger.scheme.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;

/**
 * What a scheme says, apart from its caps. An empty {@link Optional} or list means that the scheme
 * is silent: the caller asks for a document, or takes the ledger's own rule, but never a guess.
 *
 * @param schemeId the scheme's name, such as {@code jinzhou-2018}
 * @param version its version, 1 or more
 * @param digest the digest of its file
 * @param effectiveFrom the first day on which it holds; for a preview the first of all days
 * @param approval the whole approval chain, in order, never empty
 * @param approvalIsDefault whether the chain is the ledger's own because the scheme is silent
 * @param validity how long a request and an approval stand
 * @param override who may approve more than the caps allow; empty: nobody
 * @param order the sources of money in the order in which they must be used; empty: no order
 * @param exhaustionRecord whether the next source needs a record that the earlier ones are
 *     exhausted or impossible
 * @param deposit what contractors have to secure for wages; empty: not stated
 * @param references the reference data in force on the date asked for, by kind and region
 * @param capsLeftOpen the names of caps whose figures the source leaves open; while there are any,
 *     caps cannot be computed
 */
public record SchemeTerms(
    String schemeId,
    int version,
    Digest digest,
    Title title,
    LocalDate effectiveFrom,
    ScopeTerms scope,
    PartyTerms parties,
    AgreementTerms agreement,
    List<ApprovalStage> approval,
    boolean approvalIsDefault,
    ValidityTerms validity,
    Optional<OverrideTerms> override,
    List<MoneySource> order,
    boolean exhaustionRecord,
    FundTerms fund,
    RecoveryTerms recovery,
    Optional<DepositTerms> deposit,
    List<ReferenceFigure> references,
    List<String> capsLeftOpen) {

  public SchemeTerms {
    approval = List.copyOf(approval);
    order = List.copyOf(order);
    references = List.copyOf(references);
    capsLeftOpen = List.copyOf(capsLeftOpen);
  }

  /** The stages that an advance of this amount needs, in order; at least two. */
  public List<ApprovalStage> stagesFor(Money amount) {
    return approval.stream().filter(stage -> stage.isNeededFor(amount)).toList();
  }

  /** The sources that must be used up before this one; none where the scheme has no order. */
  public List<MoneySource> sourcesBefore(MoneySource source) {
    int place = order.indexOf(source);
    return place < 0 ? List.of() : order.subList(0, place);
  }
}
