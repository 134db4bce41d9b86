package wagefund.ledger.journal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 记账规则: one edition of a chart of accounts and of what each event posts on it.
 *
 * @param effectiveFrom the first business date that it is for
 * @param figures which accounts hold each figure of a fund, for the comparison of the books
 * @param clearing which accounts must hold nothing in the end
 * @param yearEnd where the balance of an account goes at the end of a year, by account
 * @param rules by the stored name of the event
 */
record PostingProfile(
    String name,
    String version,
    LocalDate effectiveFrom,
    Map<String, Account> accounts,
    Map<String, List<String>> figures,
    List<PostingProfiles.Clearing> clearing,
    Map<String, String> yearEnd,
    Map<String, List<PostingRule>> rules) {

  /** The same rules, in force from another day. */
  PostingProfile from(LocalDate day) {
    return new PostingProfile(name, version, day, accounts, figures, clearing, yearEnd, rules);
  }

  Optional<Entry> post(String event, Record happened) {
    return rules.getOrDefault(event, List.of()).stream()
        .filter(rule -> !rule.lines().isEmpty() && rule.appliesTo(happened))
        .findFirst()
        .map(rule -> rule.post(happened))
        .filter(entry -> !entry.lines().isEmpty());
  }
}
