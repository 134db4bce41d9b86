package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.RECOVERY_CLAIM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;

/** What a debtor still owes a fund, and the days that matter for it. */
record OpenClaim(
    String claimId,
    String caseId,
    String fundId,
    String debtor,
    LocalDate openedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate limitationOn,
    Money outstanding) {

  static List<OpenClaim> all(Looking looking) {
    return looking
        .read()
        .selectFrom(RECOVERY_CLAIM)
        .where(RECOVERY_CLAIM.OUTSTANDING_FEN.gt(0L))
        .and(RECOVERY_CLAIM.OPENED_ON.le(looking.asOf()))
        .fetch(
            r ->
                new OpenClaim(
                    r.getClaimId(),
                    r.getCaseId(),
                    r.getFundId(),
                    r.getDebtor(),
                    r.getOpenedOn(),
                    r.getDueOn(),
                    r.getLimitationOn(),
                    Money.ofFen(r.getOutstandingFen())));
  }

  /** The warning for a day by which something is to be done; the text is put after it. */
  Optional<Warning> judge(LocalDate day, LocalDate asOf, Rule rule, OpenCase.Text text) {
    int days = Looking.daysUntil(asOf, day);
    return rule.colourOf(days)
        .map(
            colour ->
                new Warning(
                    rule.code(),
                    rule.code().kind(),
                    colour,
                    new Warning.Subject("claim", claimId, debtor),
                    fundId,
                    caseId,
                    openedOn,
                    day,
                    days,
                    outstanding,
                    "待追偿 %s 元，%s。%s"
                        .formatted(outstanding.grouped(), Looking.left(days), text.zh()),
                    "%s yuan to recover, %s. %s"
                        .formatted(outstanding.grouped(), Looking.leftInEnglish(days), text.en()),
                    "/cases/" + caseId));
  }
}
