package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import wagefund.ledger.kernel.Balance;

/**
 * What was known on the days of a story. A story is told in a moment, so the runner notes how far
 * the log had come on each of its days; a step that is dated back is known on the latest day before
 * it.
 */
final class KnownDays {

  private final NavigableMap<LocalDate, Long> places = new TreeMap<>();

  /** Notes the place of the log after a step. */
  void note(LocalDate on, LedgerApi api, String token, String position, StoryIds ids) {
    Optional<String> fund = ids.all(Thing.FUND).values().stream().findFirst();
    if (fund.isPresent()) {
      LocalDate day = places.isEmpty() || places.lastKey().isBefore(on) ? on : places.lastKey();
      places.put(
          day,
          api.get(token, "/funds/" + fund.get() + "/as-known", position).path("position").asLong());
    }
  }

  /** The figures that answer a question, by their names without the question. */
  Figures answer(AsKnown question, LedgerApi api, String token, String position, StoryIds ids) {
    String dates =
        "?asOf="
            + question.asOf()
            + (question.knownOn().equals("now")
                ? ""
                : "&position=" + place(LocalDate.parse(question.knownOn())));
    Map<String, String> figures = new HashMap<>();
    ids.all(Thing.FUND)
        .forEach(
            (name, id) -> {
              JsonNode known = api.get(token, "/funds/" + id + "/as-known" + dates, position);
              known
                  .path("figures")
                  .properties()
                  .forEach(
                      f -> figures.put("fund " + name + " " + f.getKey(), f.getValue().asText()));
              JsonNode books = api.get(token, "/funds/" + id + "/trial-balance" + dates, position);
              books.path("accounts").forEach(line -> FiguresReader.account(name, line, figures));
            });
    ids.all(Thing.CASE)
        .forEach(
            (name, id) -> {
              JsonNode account = api.get(token, "/cases/" + id + "/as-known" + dates, position);
              for (Figure figure : Figure.OF_CASE_ACCOUNT) {
                figures.put(
                    "case " + name + " " + figure.name(), account.path(figure.name()).asText());
              }
              claims(name, id, dates, api, token, position, figures);
            });
    return Figures.of(figures);
  }

  private static void claims(
      String name,
      String id,
      String dates,
      LedgerApi api,
      String token,
      String position,
      Map<String, String> figures) {
    Map<String, Balance> sums = new HashMap<>();
    Map<String, String> stages = new TreeMap<>();
    for (JsonNode claim :
        api.all(
            token, "/recovery/ageing/claims" + dates + "&settled=true&caseId=" + id, position)) {
      for (Figure figure : Figure.OF_KNOWN_CLAIM) {
        if (figure.type() == Figure.Type.MONEY) {
          sums.merge(
              figure.name(),
              FiguresReader.balance(claim.path(figure.name()).asText()),
              (one, other) -> new Balance(Math.addExact(one.fen(), other.fen())));
        } else {
          stages.put(claim.path("id").asText(), claim.path(figure.name()).asText());
        }
      }
    }
    for (Figure figure : Figure.OF_KNOWN_CLAIM) {
      figures.put(
          "claim " + name + " " + figure.name(),
          figure.type() == Figure.Type.MONEY
              ? sums.getOrDefault(figure.name(), Balance.ZERO).toString()
              : stages.isEmpty() ? "none" : String.join(", ", stages.values()));
    }
  }

  private long place(LocalDate knownOn) {
    Map.Entry<LocalDate, Long> last = places.floorEntry(knownOn);
    return last == null ? 0 : last.getValue();
  }
}
