package wagefund.ledger.journal.web;

import java.time.YearMonth;
import java.util.Optional;
import wagefund.ledger.journal.view.Vouchers;
import wagefund.ledger.platform.read.LogPlaces;

/**
 * Which vouchers a request asks for.
 *
 * @param period one month, in place of a first and a last one
 * @param q a part of number, summary or paper
 * @param knownOn as they were known at the end of that day
 */
record VoucherQuestion(
    Optional<String> period,
    Optional<String> from,
    Optional<String> to,
    Optional<String> type,
    Optional<String> account,
    Optional<String> caseId,
    Optional<String> debtor,
    Optional<String> q,
    Optional<Boolean> corrections,
    Optional<String> knownOn) {

  Vouchers.Wanted asked(LogPlaces places) {
    Optional<YearMonth> month = period.map(text -> Months.of("period", text));
    return new Vouchers.Wanted(
        month.or(() -> from.map(text -> Months.of("from", text))),
        month.or(() -> to.map(text -> Months.of("to", text))),
        type.orElse(""),
        account.orElse(""),
        caseId.orElse(""),
        debtor.orElse(""),
        q.orElse(""),
        corrections.orElse(false),
        knownOn.map(
            text -> places.place(Optional.of(Question.day("knownOn", text)), Optional.empty())));
  }
}
