package wagefund.ledger.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wagefund.ledger.journal.command.JournalError;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.axon.EventNames;
import wagefund.ledger.settlement.event.LineReissued;

class PostingProfilesTest {

  private static final LocalDate ON = LocalDate.of(2026, 3, 2);
  private static final FundId FUND = new FundId("fund");
  private static final CaseId CASE = new CaseId("case");

  enum Way {
    OWN,
    FOREIGN
  }

  record Share(PersonId person, Money amount) {}

  record ClaimWrittenOff(
      FundId fundId,
      CaseId caseId,
      AdvanceId advanceId,
      String debtor,
      Way way,
      Money amount,
      Money costs,
      List<Share> shares,
      Document document,
      LocalDate on,
      String by) {}

  private static final String HEAD =
      """
      profile: test
      version: 1
      effectiveFrom: 2000-01-01
      accounts:
        - {code: 1218.01, zh: 追偿款, en: Receivable, side: DEBIT}
        - {code: 2901.01, zh: 本金, en: Principal, side: CREDIT}
      figures:
        {bank: [], inTransit: [], outstanding: [1218.01], principal: [2901.01], interest: [],
         overRecovery: []}
      rules:
      """;

  private static final String WRITE_OFF =
      """
        - event: ClaimWrittenOff
          voucher: 记
          summary: 核销 {debtor} {document.number}，{shares} 人
          approval: document
          lines:
            - {debit: 2901.01, amount: amount}
            - {credit: 1218.01, amount: amount, case: caseId, debtor: debtor}
            - {debit: 2901.01, sum: shares, amount: amount}
            - {credit: 1218.01, each: shares, amount: amount, worker: person}
      """;

  private static PostingProfiles read(String rules) {
    return PostingProfiles.read(
        List.of(HEAD + rules), Map.of("ClaimWrittenOff", ClaimWrittenOff.class));
  }

  private static ClaimWrittenOff writtenOff(Way way, String amount, List<Share> shares) {
    return writtenOff("某公司", way, amount, shares);
  }

  private static ClaimWrittenOff writtenOff(
      String debtor, Way way, String amount, List<Share> shares) {
    return new ClaimWrittenOff(
        FUND,
        CASE,
        new AdvanceId("advance"),
        debtor,
        way,
        Money.ofYuan(amount),
        Money.ZERO,
        shares,
        new Document("核销1号", "", ON),
        ON,
        "officer");
  }

  private static List<String> problems(String rules) {
    return catchThrowableOfType(Malformed.class, () -> read(rules)).problems().stream()
        .map(p -> p.code().name() + " " + p.place())
        .toList();
  }

  private static List<String> codes(String rules) {
    return problems(rules).stream().map(p -> p.split(" ")[0]).toList();
  }

  @Test
  void an_event_that_came_later_is_posted_by_data_alone() {
    List<Share> shares =
        List.of(
            new Share(new PersonId("worker-1"), Money.ofYuan("10.00")),
            new Share(new PersonId("worker-2"), Money.ofYuan("20.00")));

    Entry entry =
        read(WRITE_OFF).post("ClaimWrittenOff", writtenOff(Way.OWN, "70.00", shares)).orElseThrow();

    assertThat(entry.summary()).isEqualTo("核销 某公司 核销1号，2 人");
    assertThat(entry.paper()).isEqualTo("核销1号");
    assertThat(entry.total()).isEqualTo(Money.ofYuan("100.00"));
    assertThat(entry.lines())
        .extracting(l -> l.side() + " " + l.account() + " " + l.amount() + " " + l.worker())
        .containsExactly(
            "DEBIT 2901.01 70.00 ",
            "CREDIT 1218.01 70.00 ",
            "DEBIT 2901.01 30.00 ",
            "CREDIT 1218.01 10.00 worker-1",
            "CREDIT 1218.01 20.00 worker-2");
  }

  @Test
  void a_long_summary_is_filled_in_whole_and_cut_only_where_no_voucher_holds_it() {
    String label = "核销确认无法收回的垫付款，经集体研究并报同级人民政府批准，列入备查簿继续追偿，债务人 ";
    String rule = WRITE_OFF.replace("summary: 核销 ", "summary: " + label);
    String name = "某".repeat(199) + "司";

    Entry whole =
        read(rule).post("ClaimWrittenOff", writtenOff(Way.OWN, "1.00", List.of())).orElseThrow();
    Entry cut =
        read(rule.replace("{debtor}", "{debtor}{debtor}"))
            .post("ClaimWrittenOff", writtenOff(name, Way.OWN, "1.00", List.of()))
            .orElseThrow();

    assertThat(whole.summary()).isEqualTo(label + "某公司 核销1号，0 人");
    assertThat(cut.summary()).startsWith(label + name).endsWith("…").hasSize(400);
  }

  @Test
  void lines_with_nothing_in_them_are_left_out_and_an_event_without_lines_gives_no_voucher() {
    PostingProfiles profiles = read(WRITE_OFF);

    assertThat(
            profiles
                .post("ClaimWrittenOff", writtenOff(Way.OWN, "70.00", List.of()))
                .orElseThrow()
                .lines())
        .hasSize(2);
    assertThat(profiles.post("ClaimWrittenOff", writtenOff(Way.OWN, "0.00", List.of()))).isEmpty();
    assertThat(profiles.post("Unknown", writtenOff(Way.OWN, "1.00", List.of()))).isEmpty();
  }

  @Test
  void the_business_date_chooses_the_edition() {
    String later = (HEAD + WRITE_OFF).replace("2000-01-01", "2026-03-02").replace("核销", "注销");
    Map<String, Class<?>> events = Map.of("ClaimWrittenOff", ClaimWrittenOff.class);
    ClaimWrittenOff event = writtenOff(Way.OWN, "1.00", List.of());

    PostingProfiles both = PostingProfiles.read(List.of(HEAD + WRITE_OFF, later), events);
    PostingProfiles next =
        PostingProfiles.read(
            List.of(HEAD + WRITE_OFF, later.replace("2026-03-02", "2026-03-03")), events);

    assertThat(both.post("ClaimWrittenOff", event).orElseThrow().summary()).startsWith("注销");
    assertThat(next.post("ClaimWrittenOff", event).orElseThrow().summary()).startsWith("核销");
  }

  @Test
  void a_rule_for_one_case_leaves_the_other_case_to_another_rule() {
    String rules =
        WRITE_OFF.replace("voucher: 记", "voucher: 记\n    when: {way: OWN}")
            + "  - {event: ClaimWrittenOff, when: {way: FOREIGN}, lines: []}\n";

    PostingProfiles profiles = read(rules);

    assertThat(profiles.post("ClaimWrittenOff", writtenOff(Way.OWN, "1.00", List.of())))
        .isPresent();
    assertThat(profiles.post("ClaimWrittenOff", writtenOff(Way.FOREIGN, "1.00", List.of())))
        .isEmpty();
  }

  @Test
  void a_case_without_a_rule_is_found() {
    assertThat(codes(WRITE_OFF.replace("voucher: 记", "voucher: 记\n    when: {way: OWN}")))
        .containsExactly("POSTING_CASE_MISSING");
  }

  @Test
  void two_rules_for_one_case_are_found() {
    assertThat(codes(WRITE_OFF + WRITE_OFF)).containsExactly("POSTING_RULES_OVERLAP");
  }

  @Test
  void an_account_that_the_chart_does_not_have_is_found_with_its_place() {
    assertThat(problems(WRITE_OFF.replace("{debit: 2901.01, amount", "{debit: 2901.09, amount")))
        .contains("ACCOUNT_NOT_IN_CHART line 16, column 17");
  }

  @Test
  void a_rule_that_does_not_balance_is_found() {
    assertThat(codes(WRITE_OFF.replace("credit: 1218.01, amount", "debit: 1218.01, amount")))
        .containsExactly("POSTING_RULE_UNBALANCED");
    assertThat(
            codes(
                WRITE_OFF.replace(
                    "{debit: 2901.01, amount: amount}", "{debit: 2901.01, amount: costs}")))
        .containsExactly("POSTING_RULE_UNBALANCED");
  }

  @Test
  void a_field_that_the_event_does_not_have_is_found() {
    assertThat(codes(WRITE_OFF.replace("debtor: debtor", "debtor: owner")))
        .containsExactly("EVENT_FIELD_UNKNOWN");
    assertThat(codes(WRITE_OFF.replace("{document.number}", "{document.page}")))
        .containsExactly("EVENT_FIELD_UNKNOWN");
    assertThat(codes(WRITE_OFF.replace("worker: person", "worker: amount")))
        .containsExactly("EVENT_FIELD_OF_WRONG_KIND");
  }

  @Test
  void an_unknown_event_and_an_unknown_word_are_found() {
    assertThat(codes(WRITE_OFF.replace("event: ClaimWrittenOff", "event: ClaimForgotten")))
        .containsExactly("POSTED_EVENT_UNKNOWN");
    assertThat(codes(WRITE_OFF.replace("voucher: 记", "vouchers: 记")))
        .containsExactlyInAnyOrder("PROFILE_FIELD_UNKNOWN", "PROFILE_FIELD_MISSING");
    assertThat(codes(WRITE_OFF.replace("approval: document", "approval: nobody")))
        .containsExactly("PROFILE_VALUE_WRONG");
  }

  @Test
  void a_file_that_is_no_profile_is_refused() {
    assertThat(codes("  - [unclosed")).containsExactly("PROFILE_UNREADABLE");
    assertThat(JournalError.PROFILE_UNREADABLE.status()).isEqualTo(400);
  }

  private static String shipped(String name) throws IOException {
    try (InputStream file = PostingProfiles.class.getResourceAsStream("/posting/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static LineReissued reissued() {
    return new LineReissued(
        new BatchId("batch:0a1b"),
        new AdvanceId("0a1b"),
        CASE,
        FUND,
        3,
        new PersonId("00000000-0000-0000-0000-000000000001"),
        new AccountId("00000000-0000-0000-0000-000000000002"),
        Money.ofYuan("70.00"),
        ON,
        "cashier",
        Instant.parse("2026-03-02T01:00:00Z"));
  }

  @Test
  void an_advance_is_named_by_its_number_in_what_is_recorded_from_the_second_edition_on()
      throws IOException {
    Map<String, Class<?>> events = EventNames.scan().all();
    PostingProfiles profiles =
        PostingProfiles.read(
            List.of(shipped("custodial.yaml"), shipped("custodial-1.yaml")), events);
    LocalDate second = LocalDate.of(2026, 11, 27);

    Entry before =
        profiles
            .post(
                "LineReissued",
                reissued(),
                new PostingProfiles.Recording(second.minusDays(1), id -> "DF-" + id))
            .orElseThrow();
    Entry since =
        profiles
            .post(
                "LineReissued", reissued(), new PostingProfiles.Recording(second, id -> "DF-" + id))
            .orElseThrow();

    assertThat(before.summary()).isEqualTo("退票重发 第 3 行，批次 batch:0a1b");
    assertThat(before.authority()).isEqualTo(Entry.Authority.ADVANCE);
    assertThat(since.summary()).isEqualTo("退票重发 第 3 行，垫付 DF-0a1b");
    assertThat(since.authority()).isEqualTo(Entry.Authority.ADVANCE_NUMBER);
    assertThat(since.lines()).isEqualTo(before.lines());
  }

  @Test
  void rules_that_a_fund_adopted_keep_their_words_whenever_they_are_read() throws IOException {
    Map<String, Class<?>> events = EventNames.scan().all();
    PostingProfiles shipped =
        PostingProfiles.read(
            List.of(shipped("custodial-1.yaml"), shipped("custodial.yaml")), events);
    LocalDate from = LocalDate.of(2026, 1, 1);
    PostingProfiles.Recording old = new PostingProfiles.Recording(from, id -> "DF-" + id);

    PostingProfiles first =
        shipped.with(List.of(new PostingProfiles.Adopted(from, shipped("custodial-1.yaml"))));
    PostingProfiles second =
        shipped.with(List.of(new PostingProfiles.Adopted(from, shipped("custodial.yaml"))));

    assertThat(first.post("LineReissued", reissued()).orElseThrow().summary())
        .isEqualTo("退票重发 第 3 行，批次 batch:0a1b");
    assertThat(second.post("LineReissued", reissued(), old).orElseThrow().summary())
        .isEqualTo("退票重发 第 3 行，垫付 DF-0a1b");
  }
}
