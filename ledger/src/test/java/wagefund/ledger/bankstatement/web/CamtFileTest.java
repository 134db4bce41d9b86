package wagefund.ledger.bankstatement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagefund.ledger.bankstatement.command.BankStatementError;
import wagefund.ledger.bankstatement.event.BankEntry;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;

class CamtFileTest {

  private static final FundId FUND = new FundId("fund-1");

  private static String statement(String version, String entries) {
    return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt><Stmt>
        <Id>S1</Id><CreDtTm>2025-02-11T08:00:00</CreDtTm>
        <Acct><Id><Othr><Id>6222000011112222</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">100.00</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-02-10</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">110.00</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-02-10</Dt></Dt></Bal>%s
        </Stmt></BkToCstmrStmt></Document>"""
        .formatted(version, entries);
  }

  private static String entry(String amount, String debtor) {
    return """
        <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>2025-02-10</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr>%s</Dbtr>
        </RltdPties></TxDtls></NtryDtls></Ntry>"""
        .formatted(amount, debtor);
  }

  @Test
  void a_statement_is_read_with_its_balances_and_who_paid_in_older_and_newer_versions() {
    for (String debtor : List.of("<Nm>东城建筑</Nm>", "<Pty><Nm>东城建筑</Nm></Pty>")) {
      CamtFile.Read read = CamtFile.read(FUND, statement("08", entry("10.00", debtor))).get(0);

      assertThat(read.opening()).contains(new Balance(10000));
      assertThat(read.closing()).contains(new Balance(11000));
      BankEntry only = read.entries().get(0);
      assertThat(only.counterparty()).isEqualTo("东城建筑");
      assertThat(only.amount()).isEqualTo(Money.ofYuan("10.00"));
      assertThat(only.side()).isEqualTo(Side.CREDIT);
    }
  }

  @Test
  void an_entry_has_the_same_id_in_every_file_and_two_equal_entries_have_two() {
    String twice = entry("5.00", "<Nm>甲</Nm>") + entry("5.00", "<Nm>甲</Nm>");

    List<BankEntry> first = CamtFile.read(FUND, statement("02", twice)).get(0).entries();
    List<BankEntry> again = CamtFile.read(FUND, statement("04", twice)).get(0).entries();

    assertThat(first).isEqualTo(again);
    assertThat(first.get(0).id()).isNotEqualTo(first.get(1).id());
  }

  @Test
  void more_than_two_decimals_are_refused_unless_they_are_zero() {
    assertThat(CamtFile.read(FUND, statement("02", entry("10.00000", ""))).get(0).entries())
        .hasSize(1);
    assertThatThrownBy(() -> CamtFile.read(FUND, statement("02", entry("10.00100", ""))))
        .isInstanceOfSatisfying(
            Malformed.class,
            e ->
                assertThat(e.problems().get(0).code())
                    .isEqualTo(KernelError.AMOUNT_MORE_THAN_TWO_DECIMALS));
  }

  @Test
  void a_document_type_is_refused_so_that_nothing_from_outside_is_read() {
    String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file://outside'>]><a>&x;</a>";

    for (String text : List.of(bomb, "<a/>", "not xml", "")) {
      assertThatThrownBy(() -> CamtFile.read(FUND, text))
          .isInstanceOfSatisfying(
              Malformed.class,
              e ->
                  assertThat(e.problems().get(0).code())
                      .isEqualTo(BankStatementError.STATEMENT_UNREADABLE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "camt053.v2.all-balance-types, CREDIT 8.85 EUR",
    "camt053.v2.five.decimals, CREDIT 8.85 EUR",
    "camt053.v2.minimal.ultimate, CREDIT 8.85 EUR",
    "camt053.v2.minimal, CREDIT 8.85 EUR NAME NAME",
    "camt053.v2.multi.statement, CREDIT 8.85 EUR; DEBIT 7.00 EUR Company Name 2",
    "camt053.v2.with-account-name, CREDIT 8.85 EUR",
    "camt053.v2.with-party-ids, CREDIT 8.85 EUR NAME NAME",
    "camt053.v3, CREDIT 8.85 EUR NAME NAME",
    "camt053.v4, CREDIT 8.85 EUR NAME NAME",
    "camt053.v8, CREDIT 8.85 EUR NAME NAME",
    "camt054.v2, DEBIT 200000.00 SEK",
    "camt054.v4, DEBIT 200000.00 SEK Example Creditor 3 - V1",
    "camt054.v8, DEBIT 200000.00 SEK Example Creditor 3 - V1"
  })
  void public_samples_of_every_version_are_read(String name, String expected) throws IOException {
    assertThat(
            CamtFile.read(FUND, sample(name)).stream()
                .flatMap(statement -> statement.entries().stream())
                .map(e -> e.side() + " " + e.amount() + " " + e.currency() + " " + e.counterparty())
                .map(String::strip)
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "camt054.v2.with-account-name",
        "camt054.v8-with-UETR",
        "camt054.v8-with-financial-institution"
      })
  void an_entry_without_a_date_has_the_day_of_its_notification(String name) throws IOException {
    assertThat(CamtFile.read(FUND, sample(name)))
        .allSatisfy(
            statement ->
                assertThat(statement.entries())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.on()).isEqualTo(statement.on())));
  }

  @Test
  void a_file_without_any_statement_is_refused() {
    assertThatThrownBy(() -> CamtFile.read(FUND, sample("camt053.v2.wrong")))
        .isInstanceOfSatisfying(
            Malformed.class,
            e ->
                assertThat(e.problems().get(0).code())
                    .isEqualTo(BankStatementError.STATEMENT_UNREADABLE));
  }

  /** Samples of the project genkgo/camt, whose licence lies beside them. */
  private static String sample(String name) throws IOException {
    try (InputStream in = CamtFileTest.class.getResourceAsStream("/camt/" + name + ".xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
