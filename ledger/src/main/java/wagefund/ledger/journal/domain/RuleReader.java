package wagefund.ledger.journal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Side;

/** Reads one rule against the fields that its event really has. */
final class RuleReader {

  private static final Set<String> LINE =
      Set.of("debit", "credit", "amount", "each", "sum", "case", "debtor", "worker");

  private final ProfileFields fields;
  private final Map<String, Account> accounts;
  private final String name;
  private final Class<?> event;

  RuleReader(ProfileFields fields, Map<String, Account> accounts, String name, Class<?> event) {
    this.fields = fields;
    this.accounts = accounts;
    this.name = name;
    this.event = event;
  }

  PostingRule rule(ProfileNode.Block block) {
    List<PostingLine> lines = new ArrayList<>();
    for (ProfileNode line : fields.items(block, "lines")) {
      line(fields.block(line, LINE)).ifPresent(lines::add);
    }
    if (lines.isEmpty()) {
      return new PostingRule(
          name,
          when(block),
          "",
          "",
          Entry.Authority.DOCUMENT,
          0,
          "by",
          Optional.empty(),
          false,
          known(block, ""),
          lines);
    }
    mustBalance(block, lines);
    String summary = fields.sentence(block, "summary");
    Entry.Authority authority = authority(block);
    Map<String, EventField> known = known(block, summary);
    String paper = PostingRule.paperField(authority);
    field(block, event, paper, Object.class).ifPresent(f -> known.put(paper, f));
    String preparer = officer(block, "preparer", known).orElse("by");
    Optional<String> checker = officer(block, "checker", known);
    return new PostingRule(
        name,
        when(block),
        fields.word(block, "voucher"),
        summary,
        authority,
        attachments(block),
        preparer,
        checker,
        red(block),
        known,
        lines);
  }

  private void mustBalance(ProfileNode.Block block, List<PostingLine> lines) {
    for (Entry.Book book : Entry.Book.values()) {
      List<String> debit = terms(lines, book, Side.DEBIT);
      List<String> credit = terms(lines, book, Side.CREDIT);
      if (!debit.equals(credit)) {
        fields.add(
            JournalError.POSTING_RULE_UNBALANCED,
            Facts.of("event", name)
                .and("debit", String.join(" + ", debit))
                .and("credit", String.join(" + ", credit)),
            block.place());
      }
    }
  }

  private Optional<String> officer(
      ProfileNode.Block block, String key, Map<String, EventField> known) {
    Optional<EventField> field =
        fields
            .find(block, key)
            .flatMap(node -> field(node, event, fields.text(node), String.class));
    field.ifPresent(f -> known.put(f.path(), f));
    return field.map(EventField::path);
  }

  private boolean red(ProfileNode.Block block) {
    String text = fields.find(block, "red").map(fields::text).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      fields.wrong(block, "red", text, "true, false");
    }
    return text.equals("true");
  }

  private static List<String> terms(List<PostingLine> lines, Entry.Book book, Side side) {
    return lines.stream()
        .filter(l -> l.account().book() == book && l.side() == side)
        .flatMap(l -> l.terms().stream())
        .sorted()
        .toList();
  }

  private Entry.Authority authority(ProfileNode.Block block) {
    Optional<Entry.Authority> authority =
        fields
            .find(block, "approval")
            .map(fields::text)
            .flatMap(
                text ->
                    Arrays.stream(Entry.Authority.values())
                        .filter(a -> a.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst());
    if (authority.isEmpty()) {
      fields.wrong(
          block, "approval", fields.word(block, "approval"), "document, advance, advance_number");
      return Entry.Authority.DOCUMENT;
    }
    return authority.get();
  }

  private int attachments(ProfileNode.Block block) {
    String text = fields.find(block, "attachments").map(fields::text).orElse("0");
    if (!text.matches("[0-9]{1,4}")) {
      fields.wrong(block, "attachments", text, "0 … 9999");
      return 0;
    }
    return Integer.parseInt(text);
  }

  /** The fields of the event that the voucher itself is made of. */
  private Map<String, EventField> known(ProfileNode.Block block, String summary) {
    Map<String, EventField> known = new LinkedHashMap<>();
    field(block, event, "fundId", FundId.class).ifPresent(f -> known.put("fundId", f));
    field(block, event, "on", LocalDate.class).ifPresent(f -> known.put("on", f));
    field(block, event, "by", String.class).ifPresent(f -> known.put("by", f));
    EventField.find(event, "caseId").ifPresent(f -> known.put("caseId", f));
    Matcher places = PostingRule.PLACE.matcher(summary);
    ProfileNode at = fields.find(block, "summary").orElse(block);
    while (places.find()) {
      String path = places.group(1);
      ofNumber(path)
          .or(() -> field(at, event, path, Object.class))
          .ifPresent(f -> known.put(f.path(), f));
    }
    return known;
  }

  /** The id of an advance, where a place asks for its number. */
  private Optional<EventField> ofNumber(String path) {
    return path.endsWith(PostingRule.NUMBER)
        ? EventField.find(event, PostingRule.withoutNumber(path))
            .filter(field -> field.type() == AdvanceId.class)
        : Optional.empty();
  }

  private Map<EventField, Set<String>> when(ProfileNode.Block rule) {
    Map<EventField, Set<String>> when = new LinkedHashMap<>();
    Optional<ProfileNode> node = fields.find(rule, "when");
    if (node.isEmpty()) {
      return when;
    }
    ProfileNode.Block block = fields.block(node.get(), new TreeSet<>(EventField.namesOf(event)));
    block
        .fields()
        .forEach(
            (path, values) ->
                field(values, event, path, Enum.class)
                    .ifPresent(field -> when.put(field, values(field, values))));
    return when;
  }

  private Set<String> values(EventField field, ProfileNode node) {
    Set<String> allowed = RuleCover.constants(field);
    Set<String> values = new TreeSet<>();
    for (ProfileNode value : fields.items(node)) {
      String text = fields.text(value);
      values.add(text);
      if (!allowed.contains(text)) {
        fields.add(
            JournalError.PROFILE_VALUE_WRONG,
            Facts.of("value", text).and("allowed", String.join(", ", allowed)),
            value.place());
      }
    }
    return values;
  }

  private Optional<PostingLine> line(ProfileNode.Block block) {
    boolean debit = fields.find(block, "debit").isPresent();
    Side side = debit ? Side.DEBIT : Side.CREDIT;
    String key = debit ? "debit" : "credit";
    if (debit && fields.find(block, "credit").isPresent()) {
      fields.wrong(block, "credit", "debit, credit", "debit | credit");
    }
    String code = fields.word(block, key);
    Account account = accounts.get(code);
    if (account == null) {
      String place = fields.find(block, key).map(ProfileNode::place).orElse(block.place());
      fields.add(JournalError.ACCOUNT_NOT_IN_CHART, Facts.of("account", code), place);
      return Optional.empty();
    }
    PostingLine.Spread spread = spread(block);
    Optional<EventField> list = list(block, spread);
    if (spread != PostingLine.Spread.ONCE && list.isEmpty()) {
      return Optional.empty();
    }
    Class<?> holder = list.flatMap(EventField::itemType).<Class<?>>map(t -> t).orElse(event);
    List<EventField> amounts = new ArrayList<>();
    for (ProfileNode amount : fields.items(block, "amount")) {
      field(amount, holder, fields.text(amount), Money.class).ifPresent(amounts::add);
    }
    return Optional.of(
        new PostingLine(
            side,
            account,
            spread,
            list,
            amounts,
            dimension(block, "case", event, CaseId.class),
            dimension(block, "debtor", event, String.class),
            dimension(block, "worker", holder, PersonId.class)));
  }

  private PostingLine.Spread spread(ProfileNode.Block block) {
    if (fields.find(block, "each").isPresent()) {
      if (fields.find(block, "sum").isPresent()) {
        fields.wrong(block, "sum", "each, sum", "each | sum");
      }
      return PostingLine.Spread.EACH;
    }
    return fields.find(block, "sum").isPresent() ? PostingLine.Spread.SUM : PostingLine.Spread.ONCE;
  }

  private Optional<EventField> list(ProfileNode.Block block, PostingLine.Spread spread) {
    if (spread == PostingLine.Spread.ONCE) {
      return Optional.empty();
    }
    String key = spread == PostingLine.Spread.EACH ? "each" : "sum";
    Optional<EventField> list = field(block, event, fields.word(block, key), List.class);
    if (list.isPresent() && list.get().itemType().isEmpty()) {
      ofWrongKind(block, event, list.get().path(), "List");
      return Optional.empty();
    }
    return list;
  }

  private Optional<EventField> dimension(
      ProfileNode.Block block, String key, Class<?> holder, Class<?> type) {
    return fields.find(block, key).flatMap(node -> field(node, holder, fields.text(node), type));
  }

  private Optional<EventField> field(ProfileNode at, Class<?> holder, String path, Class<?> type) {
    Optional<EventField> field = EventField.find(holder, path);
    if (field.isEmpty()) {
      fields.add(
          JournalError.EVENT_FIELD_UNKNOWN,
          Facts.of("field", Facts.shorten(path))
              .and("event", holder == event ? name : holder.getSimpleName())
              .and("allowed", String.join(", ", EventField.namesOf(holder))),
          at.place());
    } else if (!isOf(type, field.get())) {
      ofWrongKind(at, holder, path, type.getSimpleName());
      return Optional.empty();
    }
    return field;
  }

  private static boolean isOf(Class<?> type, EventField field) {
    if (type == Money.class) {
      return field.isMoney();
    }
    return type == Object.class || type.isAssignableFrom(field.type());
  }

  private void ofWrongKind(ProfileNode at, Class<?> holder, String path, String kind) {
    fields.add(
        JournalError.EVENT_FIELD_OF_WRONG_KIND,
        Facts.of("field", path)
            .and("event", holder == event ? name : holder.getSimpleName())
            .and("kind", kind),
        at.place());
  }
}
