package wagefund.ledger.journal.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Side;

/** Reads a posting profile and finds all that is wrong with it at once. */
final class ProfileReader {

  private static final Set<String> FIGURES =
      Set.of("bank", "inTransit", "outstanding", "principal", "interest", "overRecovery");

  /** Figures that an edition may leave out where such receipts do not occur. */
  private static final Set<String> FURTHER = Set.of("toRealise", "unidentified", "forOthers");

  private final Map<String, Class<?>> events;
  private final ProfileFields fields = new ProfileFields();
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  private ProfileReader(Map<String, Class<?>> events) {
    this.events = events;
  }

  /**
   * @throws Malformed with every problem and its line and column
   */
  static PostingProfile read(String content, Map<String, Class<?>> events) {
    ProfileReader reader = new ProfileReader(events);
    PostingProfile profile = reader.profile(ProfileText.read(content));
    reader.fields.throwIfAny();
    return profile;
  }

  private PostingProfile profile(ProfileNode whole) {
    ProfileNode.Block block =
        fields.block(
            whole,
            Set.of(
                "profile",
                "version",
                "effectiveFrom",
                "recordedFrom",
                "accounts",
                "figures",
                "clearing",
                "yearEnd",
                "rules"));
    fields.items(block, "accounts").forEach(this::account);
    return new PostingProfile(
        fields.word(block, "profile"),
        fields.word(block, "version"),
        date(block, "effectiveFrom"),
        fields.find(block, "recordedFrom").isPresent()
            ? date(block, "recordedFrom")
            : LocalDate.MIN,
        accounts,
        figures(block),
        clearing(block),
        yearEnd(block),
        rules(block));
  }

  private LocalDate date(ProfileNode.Block block, String key) {
    String text = fields.word(block, key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fields.wrong(block, key, text, "2026-01-01");
      return LocalDate.MIN;
    }
  }

  private void account(ProfileNode node) {
    ProfileNode.Block block = fields.block(node, Set.of("code", "zh", "en", "side", "book"));
    String code = fields.word(block, "code");
    Account account =
        new Account(
            code,
            fields.word(block, "zh"),
            fields.word(block, "en"),
            fields.choice(block, "side", Side.class).orElse(Side.DEBIT),
            fields.find(block, "book").isPresent()
                ? fields.choice(block, "book", Entry.Book.class).orElse(Entry.Book.FINANCIAL)
                : Entry.Book.FINANCIAL);
    if (accounts.put(code, account) != null) {
      fields.add(JournalError.ACCOUNT_CODE_TWICE, Facts.of("account", code), node.place());
    }
  }

  private Map<String, List<String>> figures(ProfileNode.Block whole) {
    Map<String, List<String>> figures = new LinkedHashMap<>();
    fields
        .find(whole, "figures")
        .ifPresentOrElse(
            node -> {
              Set<String> allowed = new TreeSet<>(FIGURES);
              allowed.addAll(FURTHER);
              ProfileNode.Block block = fields.block(node, allowed);
              for (String figure : allowed) {
                if (FURTHER.contains(figure) && fields.find(block, figure).isEmpty()) {
                  continue;
                }
                List<String> codes = new ArrayList<>();
                for (ProfileNode code : fields.items(block, figure)) {
                  account(code, fields.text(code)).ifPresent(a -> codes.add(a.code()));
                }
                figures.put(figure, codes);
              }
            },
            () -> fields.missing(whole, "figures"));
    return figures;
  }

  private Map<String, String> yearEnd(ProfileNode.Block whole) {
    Map<String, String> yearEnd = new LinkedHashMap<>();
    for (ProfileNode node : fields.find(whole, "yearEnd").map(fields::items).orElse(List.of())) {
      ProfileNode.Block block = fields.block(node, Set.of("from", "to"));
      Optional<Account> from = account(node, fields.word(block, "from"));
      Optional<Account> to = account(node, fields.word(block, "to"));
      if (from.isPresent() && to.isPresent()) {
        if (from.get().book() != to.get().book()) {
          fields.wrong(block, "to", to.get().code(), from.get().book().name());
        }
        yearEnd.put(from.get().code(), to.get().code());
      }
    }
    return yearEnd;
  }

  private List<PostingProfiles.Clearing> clearing(ProfileNode.Block whole) {
    List<PostingProfiles.Clearing> clearing = new ArrayList<>();
    for (ProfileNode node : fields.find(whole, "clearing").map(fields::items).orElse(List.of())) {
      ProfileNode.Block block = fields.block(node, Set.of("item", "accounts", "grade"));
      List<String> codes = new ArrayList<>();
      for (ProfileNode code : fields.items(block, "accounts")) {
        account(code, fields.text(code)).ifPresent(a -> codes.add(a.code()));
      }
      String grade = fields.word(block, "grade");
      if (!grade.isEmpty() && !grade.equals("WARNING") && !grade.equals("BLOCKING")) {
        fields.wrong(block, "grade", grade, "WARNING, BLOCKING");
      }
      clearing.add(
          new PostingProfiles.Clearing(
              fields.word(block, "item"), codes, grade.equals("BLOCKING")));
    }
    return List.copyOf(clearing);
  }

  private Optional<Account> account(ProfileNode at, String code) {
    Optional<Account> account = Optional.ofNullable(accounts.get(code));
    if (account.isEmpty()) {
      fields.add(JournalError.ACCOUNT_NOT_IN_CHART, Facts.of("account", code), at.place());
    }
    return account;
  }

  private Map<String, List<PostingRule>> rules(ProfileNode.Block whole) {
    Map<String, List<PostingRule>> rules = new LinkedHashMap<>();
    Map<String, String> places = new LinkedHashMap<>();
    for (ProfileNode node : fields.items(whole, "rules")) {
      ProfileNode.Block block =
          fields.block(
              node,
              Set.of(
                  "event",
                  "when",
                  "voucher",
                  "summary",
                  "approval",
                  "attachments",
                  "preparer",
                  "checker",
                  "red",
                  "lines"));
      String name = fields.word(block, "event");
      Class<?> event = events.get(name);
      if (event == null) {
        fields.add(
            JournalError.POSTED_EVENT_UNKNOWN,
            Facts.of("event", Facts.shorten(name)),
            node.place());
        continue;
      }
      PostingRule rule = new RuleReader(fields, accounts, name, event).rule(block);
      rules.computeIfAbsent(name, n -> new ArrayList<>()).add(rule);
      places.putIfAbsent(name, node.place());
    }
    rules.forEach(
        (event, ofEvent) ->
            RuleCover.check(event, ofEvent, places.getOrDefault(event, ""), fields));
    return rules;
  }
}
