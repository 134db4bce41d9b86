package wagefund.ledger.journal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.kernel.BookedAgain;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;

/**
 * The editions of the posting profile. The business date of an event chooses the edition, so that a
 * later edition never changes a voucher of an earlier date.
 */
public final class PostingProfiles {

  /**
   * 过渡科目: accounts that hold nothing once all is done, and are looked at before a month is closed.
   *
   * @param item the name of the item on the checklist, such as {@code IN_TRANSIT}
   * @param accounts which
   * @param blocks whether a month with something on them may not be closed
   */
  public record Clearing(String item, List<String> accounts, boolean blocks) {}

  /**
   * Rules that a fund adopted.
   *
   * @param effectiveFrom the first business date that they are for
   * @param content the rules, word for word
   */
  public record Adopted(LocalDate effectiveFrom, String content) {}

  /**
   * An edition as it was given.
   *
   * @param content the rules, word for word
   */
  public record Edition(String name, String version, LocalDate effectiveFrom, String content) {}

  /**
   * What a voucher needs to know beside its event.
   *
   * @param on the day on which the event was recorded
   * @param numberOfAdvance the number under which officers know an advance, by its id
   */
  public record Recording(LocalDate on, UnaryOperator<String> numberOfAdvance) {

    /** Of what is recorded now, with ids in the place of numbers. */
    static final Recording NOW = new Recording(LocalDate.MAX, id -> id);
  }

  private final List<PostingProfile> editions;
  private final List<Edition> given;
  private final Map<String, Class<?>> events;
  private final Map<String, PostingProfile> read = new ConcurrentHashMap<>();

  private PostingProfiles(
      List<PostingProfile> editions, List<Edition> given, Map<String, Class<?>> events) {
    this.editions = editions;
    this.given = given;
    this.events = events;
  }

  /**
   * The rules of one fund: those that it adopted, and before the first of them those of the ledger.
   *
   * @param adopted in the order in which they were adopted; of two for one day the later counts
   */
  public PostingProfiles with(List<Adopted> adopted) {
    if (adopted.isEmpty()) {
      return this;
    }
    List<PostingProfile> all = new ArrayList<>(editions);
    for (Adopted one : adopted) {
      all.add(0, profile(one.content()).from(one.effectiveFrom()));
    }
    // The sort is stable: of the same day, the one that was adopted last comes first.
    all.sort(Comparator.comparing(PostingProfile::effectiveFrom).reversed());
    return new PostingProfiles(List.copyOf(all), given, events);
  }

  /** The editions of the ledger itself, word for word; not those that a fund adopted. */
  public List<Edition> editions() {
    return given;
  }

  /** Reads rules; the same text is read once. */
  PostingProfile profile(String content) {
    return read.computeIfAbsent(content, text -> ProfileReader.read(text, events));
  }

  /**
   * Reads editions, in any order.
   *
   * @param contents the text of each file, YAML
   * @param events the record of each event by its stored name
   * @throws Malformed with every problem of the first file that has one; see {@link JournalError}
   */
  public static PostingProfiles read(List<String> contents, Map<String, Class<?>> events) {
    List<PostingProfile> editions = new ArrayList<>();
    List<Edition> given = new ArrayList<>();
    for (String content : contents) {
      PostingProfile profile = ProfileReader.read(content, events);
      editions.add(profile);
      given.add(new Edition(profile.name(), profile.version(), profile.effectiveFrom(), content));
    }
    editions.sort(
        Comparator.comparing(PostingProfile::effectiveFrom)
            .thenComparing(PostingProfile::recordedFrom)
            .reversed());
    if (editions.isEmpty()) {
      throw new Malformed(JournalError.PROFILE_FIELD_MISSING, Facts.of("field", "profile"));
    }
    return new PostingProfiles(List.copyOf(editions), List.copyOf(given), events);
  }

  /**
   * What an event posts; empty where it posts nothing.
   *
   * @param event its stored name
   */
  public Optional<Entry> post(String event, Record happened) {
    return post(event, happened, Recording.NOW);
  }

  /** As {@link #post(String, Record)}, by what is known of its recording. */
  public Optional<Entry> post(String event, Record happened, Recording recorded) {
    if (happened instanceof BookedAgain correction) {
      return again(correction, recorded);
    }
    boolean posted = editions.stream().anyMatch(p -> p.rules().containsKey(event));
    return posted ? edition(happened, recorded).post(event, happened, recorded) : Optional.empty();
  }

  /** A correction is booked by the rules of what it puts right. */
  private Optional<Entry> again(BookedAgain correction, Recording recorded) {
    List<Entry> entries =
        correction.bookings().stream()
            .flatMap(booking -> post(nameOf(booking.getClass()), booking, recorded).stream())
            .toList();
    return entries.isEmpty() ? Optional.empty() : Optional.of(Entry.again(correction, entries));
  }

  private String nameOf(Class<?> event) {
    return events.entrySet().stream()
        .filter(named -> named.getValue().equals(event))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No event is stored as " + event));
  }

  private PostingProfile edition(Record happened, Recording recorded) {
    LocalDate on =
        EventField.find(happened.getClass(), "on")
            .map(field -> (LocalDate) field.in(happened))
            .orElseThrow();
    return editions.stream()
        .filter(edition -> !edition.effectiveFrom().isAfter(on))
        .filter(edition -> !edition.recordedFrom().isAfter(recorded.on()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No posting profile is in force on " + on));
  }

  /** Which accounts must hold nothing in the end, by the edition in force on a day. */
  public List<Clearing> clearing(LocalDate on) {
    return inForce(on).map(PostingProfile::clearing).orElse(List.of());
  }

  /** Which accounts hold each figure, by the edition in force on a day. */
  public Map<String, List<String>> figures(LocalDate on) {
    return inForce(on).map(PostingProfile::figures).orElse(Map.of());
  }

  /** What the income and expense of a year are carried to, by the edition in force on a day. */
  public Map<String, String> yearEnd(LocalDate on) {
    return inForce(on).map(PostingProfile::yearEnd).orElse(Map.of());
  }

  /** A line of the year end that moves a balance. */
  public Entry.Line line(
      LocalDate on, String account, wagefund.ledger.kernel.Side side, Money amount) {
    Account chart =
        inForce(on).map(PostingProfile::accounts).map(all -> all.get(account)).orElseThrow();
    return new Entry.Line(
        chart.code(),
        chart.zh(),
        chart.en(),
        chart.normal(),
        chart.book(),
        side,
        amount,
        "",
        "",
        "");
  }

  private Optional<PostingProfile> inForce(LocalDate on) {
    return editions.stream().filter(e -> !e.effectiveFrom().isAfter(on)).findFirst();
  }

  /**
   * Which accounts hold each figure of a fund, over all editions; none where the latest edition
   * says that the books do not hold it.
   */
  public Map<String, List<String>> figures() {
    Map<String, List<String>> all = new java.util.TreeMap<>();
    for (PostingProfile edition : editions) {
      edition
          .figures()
          .forEach(
              (figure, accounts) -> {
                List<String> known = all.computeIfAbsent(figure, f -> new ArrayList<>());
                accounts.stream().filter(a -> !known.contains(a)).forEach(known::add);
              });
    }
    editions
        .get(0)
        .figures()
        .forEach(
            (figure, accounts) -> {
              if (accounts.isEmpty()) {
                all.put(figure, List.of());
              }
            });
    return all;
  }
}
