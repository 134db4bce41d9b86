package wagefund.ledger.journal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagefund.ledger.kernel.FundId;

/**
 * What one kind of event posts.
 *
 * @param when the values that fields must have for the rule to apply; empty: always
 * @param summary the text of the voucher, with places such as {@code {document.number}}
 * @param fields the fields that the summary and every voucher need, by name
 * @param preparer the field with who prepared it
 * @param checker the field with who confirmed it, where there is one
 * @param red whether the voucher takes back
 * @param lines none where the event posts nothing
 */
record PostingRule(
    String event,
    Map<EventField, Set<String>> when,
    String voucher,
    String summary,
    Entry.Authority authority,
    int attachments,
    String preparer,
    Optional<String> checker,
    boolean red,
    Map<String, EventField> fields,
    List<PostingLine> lines) {

  private static final int LONGEST = 400;

  static final String NUMBER = ".number";

  static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)}");

  boolean appliesTo(Record happened) {
    return when.entrySet().stream()
        .allMatch(c -> c.getValue().contains(c.getKey().textIn(happened)));
  }

  Entry post(Record happened, PostingProfiles.Recording recorded) {
    return new Entry(
        (FundId) field("fundId").in(happened),
        (LocalDate) field("on").in(happened),
        voucher,
        fitting(
            PLACE
                .matcher(summary)
                .replaceAll(p -> Matcher.quoteReplacement(text(p.group(1), happened, recorded)))),
        authority,
        field(paperField(authority)).textIn(happened),
        fields.containsKey("caseId") ? field("caseId").textIn(happened) : "",
        field(preparer).textIn(happened),
        checker.map(name -> field(name).textIn(happened)).orElse(""),
        red,
        attachments,
        lines.stream().flatMap(line -> line.of(happened)).toList());
  }

  private String text(String place, Record happened, PostingProfiles.Recording recorded) {
    // Such as document.number, which is a field of the event.
    boolean isField = fields.containsKey(place) || !place.endsWith(NUMBER);
    return isField
        ? field(place).textIn(happened)
        : recorded.numberOfAdvance().apply(field(withoutNumber(place)).textIn(happened));
  }

  /** The id of which a place asks the number, such as {@code advanceId.number}. */
  static String withoutNumber(String place) {
    return place.substring(0, place.length() - NUMBER.length());
  }

  /** What no voucher has room for is left out; the event still says it. */
  static String fitting(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** Where an event carries the name of its approval. */
  static String paperField(Entry.Authority authority) {
    return authority == Entry.Authority.DOCUMENT ? "document.number" : "advanceId";
  }

  private EventField field(String name) {
    EventField field = fields.get(name);
    if (field == null) {
      throw new IllegalStateException("The rule of " + event + " does not know " + name);
    }
    return field;
  }
}
