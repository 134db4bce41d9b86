package wagefund.ledger.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wagefund.ledger.scheme.domain.SchemeExamples.BOOK;
import static wagefund.ledger.scheme.domain.SchemeExamples.MANAGER;
import static wagefund.ledger.scheme.domain.SchemeExamples.NOON;
import static wagefund.ledger.scheme.domain.SchemeExamples.NOTICE;
import static wagefund.ledger.scheme.domain.SchemeExamples.question;
import static wagefund.ledger.scheme.domain.SchemeExamples.withCaps;
import static wagefund.ledger.scheme.domain.SchemeExamples.worker;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.AdoptScheme;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.OpenSchemeBook;
import wagefund.ledger.scheme.command.PreviewScheme;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.event.SchemeAdopted;
import wagefund.ledger.scheme.event.SchemeBookOpened;

class AdoptedSchemesTest {

  private static final Actor CLERK = new Actor("li", Set.of(Role.CLERK));
  private static final String ONE = scheme(1, "1000.00");
  private static final String TWO = scheme(2, "2000.00");
  private static final LocalDate SPRING = LocalDate.of(2025, 1, 1);
  private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);

  private static String scheme(int version, String amount) {
    return withCaps(
            """
            - {name: fixed, kind: fixedAmount, title: {zh: 定额}, level: worker, amount: %s}
            """
                .formatted(amount))
        .replace("version: 1", "version: " + version);
  }

  private static SchemeBookOpened opened() {
    return new SchemeBookOpened(BOOK, BOOK.fundId(), MANAGER, NOON);
  }

  private static SchemeAdopted adopted(int number, int version, LocalDate from, String content) {
    return new SchemeAdopted(
        BOOK,
        BOOK.fundId(),
        number,
        "example",
        version,
        "试验方案",
        "试验方案",
        from,
        NOTICE,
        content,
        Digest.of(content),
        MANAGER,
        NOON);
  }

  private static AdoptScheme adopt(String content, LocalDate from, Actor by) {
    return new AdoptScheme(BOOK, content, from, NOTICE, by, NOON);
  }

  private static ResultValidator<AdoptedSchemes> given(List<Object> events, Object command) {
    List<Object> history = new ArrayList<>(List.of(opened()));
    history.addAll(events);
    return new AggregateTestFixture<>(AdoptedSchemes.class).given(history).when(command);
  }

  private static void isRefused(ResultValidator<AdoptedSchemes> result, ErrorCode code) {
    result
        .expectNoEvents()
        .expectResultMessagePayloadMatching(
            Matchers.matches(
                outcome -> ((Outcome) outcome).rejection().orElseThrow().code() == code));
  }

  @Test
  void a_fund_manager_opens_the_book_of_a_fund() {
    new AggregateTestFixture<>(AdoptedSchemes.class)
        .givenNoPriorActivity()
        .when(new OpenSchemeBook(BOOK, MANAGER, NOON))
        .expectEvents(opened());
  }

  @Test
  void nobody_else_opens_or_adopts() {
    isRefused(
        new AggregateTestFixture<>(AdoptedSchemes.class)
            .givenNoPriorActivity()
            .when(new OpenSchemeBook(BOOK, CLERK, NOON)),
        KernelError.FUND_MANAGER_NEEDED);
    isRefused(given(List.of(), adopt(ONE, SPRING, CLERK)), KernelError.FUND_MANAGER_NEEDED);
  }

  @Test
  void adopting_keeps_the_whole_file_and_its_digest() {
    given(List.of(), adopt(ONE, SPRING, MANAGER)).expectEvents(adopted(1, 1, SPRING, ONE));
  }

  @Test
  void the_same_content_is_adopted_once_for_a_date() {
    isRefused(
        given(List.of(adopted(1, 1, SPRING, ONE)), adopt(ONE, SPRING, MANAGER)),
        SchemeError.SCHEME_ALREADY_ADOPTED);
  }

  @Test
  void other_content_needs_another_version() {
    String changed = ONE.replace("1000.00", "1000.01");
    isRefused(
        given(List.of(adopted(1, 1, SPRING, ONE)), adopt(changed, SUMMER, MANAGER)),
        SchemeError.SCHEME_VERSION_TAKEN);
  }

  @Test
  void the_time_before_the_scheme_in_force_is_settled() {
    isRefused(
        given(List.of(adopted(1, 1, SPRING, ONE)), adopt(TWO, SPRING.minusDays(1), MANAGER)),
        SchemeError.EFFECTIVE_BEFORE_SCHEME_IN_FORCE);
  }

  @Test
  void a_correction_for_the_same_date_is_adopted() {
    given(List.of(adopted(1, 1, SPRING, ONE)), adopt(TWO, SPRING, MANAGER))
        .expectEvents(adopted(2, 2, SPRING, TWO));
  }

  @Test
  void a_file_with_problems_is_not_adopted() {
    given(List.of(), adopt("format: 2", SPRING, MANAGER))
        .expectNoEvents()
        .expectException(Malformed.class);
  }

  @Test
  void before_the_first_scheme_takes_effect_none_is_in_force() {
    List<Object> history = List.of(adopted(1, 1, SPRING, ONE));
    isRefused(
        given(history, new AskSchemeTerms(BOOK, SPRING.minusDays(1))),
        SchemeError.NO_SCHEME_IN_FORCE);
    isRefused(
        given(List.of(), question(List.of(worker(1, "5000")))), SchemeError.NO_SCHEME_IN_FORCE);
  }

  @Test
  void the_version_in_force_changes_on_the_day_it_takes_effect() {
    List<Object> history = List.of(adopted(1, 1, SPRING, ONE), adopted(2, 2, SUMMER, TWO));
    assertThat(versionOn(history, SUMMER.minusDays(1))).isEqualTo(1);
    assertThat(versionOn(history, SUMMER)).isEqualTo(2);
    assertThat(limitOn(history, SUMMER.minusDays(1))).isEqualTo("1000.00");
    assertThat(limitOn(history, SUMMER)).isEqualTo("2000.00");
  }

  @Test
  void of_two_schemes_for_one_date_the_later_adoption_holds() {
    List<Object> history = List.of(adopted(1, 1, SPRING, ONE), adopted(2, 2, SPRING, TWO));
    assertThat(versionOn(history, SPRING)).isEqualTo(2);
  }

  private static int versionOn(List<Object> history, LocalDate on) {
    List<Integer> versions = new ArrayList<>();
    given(history, new AskSchemeTerms(BOOK, on))
        .expectNoEvents()
        .expectResultMessagePayloadMatching(
            Matchers.matches(
                outcome -> versions.add(((Outcome) outcome).answer(SchemeTerms.class).version())));
    return versions.get(0);
  }

  private static String limitOn(List<Object> history, LocalDate on) {
    List<String> limits = new ArrayList<>();
    given(history, question(on, "锦州", List.of(worker(1, "5000"))))
        .expectNoEvents()
        .expectResultMessagePayloadMatching(
            Matchers.matches(
                outcome ->
                    limits.add(
                        ((Outcome) outcome).answer(CapComputation.class).total().toString())));
    return limits.get(0);
  }

  @Test
  void a_preview_says_the_terms_and_changes_nothing() {
    given(List.of(), new PreviewScheme(BOOK, ONE))
        .expectNoEvents()
        .expectResultMessagePayloadMatching(
            Matchers.matches(
                outcome ->
                    ((Outcome) outcome).answer(SchemeTerms.class).schemeId().equals("example")));
  }

  @Test
  void the_state_survives_a_snapshot() throws Exception {
    ObjectMapper json =
        new ObjectMapper()
            .registerModules(new JavaTimeModule(), new Jdk8Module())
            .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    AdoptedSchemes book = new AdoptedSchemes();
    book.on(opened());
    book.on(adopted(1, 1, SPRING, ONE));

    String written = json.writeValueAsString(book);
    AdoptedSchemes restored = json.readValue(written, AdoptedSchemes.class);

    assertThat(json.writeValueAsString(restored)).isEqualTo(written).contains("定额");
    assertThat(restored.terms(new AskSchemeTerms(BOOK, SPRING)).isAccepted()).isTrue();
  }

  @Test
  void a_book_is_named_after_its_fund() {
    assertThat(SchemeBookId.of(new FundId("f")).value()).isEqualTo("scheme:f");
    assertThat(new SchemeBookId("scheme:f").fundId()).isEqualTo(new FundId("f"));
    assertThatThrownBy(() -> new SchemeBookId("f")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> new SchemeBookId("scheme:")).isInstanceOf(Malformed.class);
  }
}
