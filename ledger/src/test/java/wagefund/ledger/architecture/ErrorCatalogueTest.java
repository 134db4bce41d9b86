package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.ErrorCode;

/** The list of error codes that callers read is the one that the code has. */
class ErrorCatalogueTest {

  private static final Set<Integer> STATUSES =
      Set.of(400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429, 503);

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @Test
  void the_published_error_codes_are_those_of_the_code() {
    Approved.check(Sources.root().resolve("docs/errors.md"), catalogue());
  }

  @Test
  void a_code_means_one_thing() {
    Map<String, List<String>> places = new HashMap<>();
    codes()
        .forEach(
            (part, codes) ->
                codes.forEach(
                    c -> places.computeIfAbsent(c.name(), n -> new ArrayList<>()).add(part)));
    assertThat(places).allSatisfy((code, parts) -> assertThat(parts).as(code).hasSize(1));
  }

  @Test
  void both_languages_state_the_same_facts() {
    for (ErrorCode code : all()) {
      assertThat(places(code.zh())).as(code.name()).isEqualTo(places(code.en()));
    }
  }

  @Test
  void no_code_stands_for_a_fault_of_the_ledger() {
    assertThat(all()).allMatch(code -> STATUSES.contains(code.status()));
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<ErrorCode> all() {
    return codes().values().stream().flatMap(List::stream).toList();
  }

  /** The codes by part of the ledger, in the order in which the code lists them. */
  private static Map<String, List<ErrorCode>> codes() {
    Map<String, List<ErrorCode>> codes =
        new TreeMap<>(
            Comparator.comparing((String part) -> !part.equals("kernel"))
                .thenComparing(Comparator.naturalOrder()));
    Code.where(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
        .forEach(
            type -> {
              String part = House.LEDGER.part(Code.OURS.get(type));
              for (Object constant : type.getEnumConstants()) {
                codes.computeIfAbsent(part, p -> new ArrayList<>()).add((ErrorCode) constant);
              }
            });
    return codes;
  }

  private static String catalogue() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Error codes

        Each answer of the API that is not a success carries one of these codes. A code never changes
        its meaning. A place such as `{available}` stands for a number or name of the case at hand,
        which the answer carries as a field of its own too.

        | Status | What it says |
        |---|---|
        | 400 | What was sent cannot be read; mend it and send it again |
        | 401 | Nobody is signed in |
        | 403 | Whoever asks may not ask this |
        | 404 | There is no such thing |
        | 405, 406, 413, 415 | It was sent in a way, or asked for in a form, that is not taken |
        | 409, 422 | It can be read, but the rules forbid it now; nothing has happened |
        | 429, 503 | Not now; ask again later with the same idempotency key |
        """);
    codes()
        .forEach(
            (part, codes) -> {
              text.append("\n## ").append(part.equals("kernel") ? "everywhere" : part);
              text.append("\n\n| Code | Status | 中文 | English |\n|---|---|---|---|\n");
              for (ErrorCode code : codes) {
                text.append(
                    "| `%s` | %d | %s | %s |\n"
                        .formatted(code.name(), code.status(), cell(code.zh()), cell(code.en())));
              }
            });
    return text.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
