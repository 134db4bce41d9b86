package wagefund.ledger.journal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 记账规则: one edition of a chart of accounts and of what each event posts on it.
 *
 * @param effectiveFrom the first business date that it is for
 * @param recordedFrom the first day of recording that it is for; what was recorded before keeps the
 *     vouchers that the edition before made
 * @param figures which accounts hold each figure of a fund, for the comparison of the books
 * @param clearing which accounts must hold nothing in the end
 * @param yearEnd where the balance of an account goes at the end of a year, by account
 * @param rules by the stored name of the event
 */
record PostingProfile(
    String name,
    String version,
    LocalDate effectiveFrom,
    LocalDate recordedFrom,
    Map<String, Account> accounts,
    Map<String, List<String>> figures,
    List<PostingProfiles.Clearing> clearing,
    Map<String, String> yearEnd,
    Map<String, List<PostingRule>> rules) {

  /** The same rules, adopted for business dates from a day on; what is recorded after is meant. */
  PostingProfile from(LocalDate day) {
    return new PostingProfile(
        name, version, day, LocalDate.MIN, accounts, figures, clearing, yearEnd, rules);
  }

  Optional<Entry> post(String event, Record happened, PostingProfiles.Recording recorded) {
    return rules.getOrDefault(event, List.of()).stream()
        .filter(rule -> !rule.lines().isEmpty() && rule.appliesTo(happened))
        .findFirst()
        .map(rule -> rule.post(happened, recorded))
        .filter(entry -> !entry.lines().isEmpty());
  }
}
