package wagefund.ledger.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.FUND_PROFILE;
import static wagefund.schema.read.Tables.FUND_SCHEME;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.IdempotencyKey;
import wagefund.ledger.story.AllStories;

/**
 * Packages of the funds of the example stories, unpacked and looked through as an auditor would.
 */
@ExtendWith(AllStories.class)
class AuditPackageOfStoriesTest {

  private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR));

  private final AuditPackages packages;
  private final DSLContext read;
  @TempDir private Path folder;

  AuditPackageOfStoriesTest(AllStories stories) {
    this.packages = stories.parts().getBean(AuditPackages.class);
    this.read = stories.parts().getBean(DSLContext.class);
  }

  /** The package of a fund over all its years, unpacked. */
  private Path packageOf(String fund, boolean unmasked) throws IOException {
    var years =
        read.select(DSL.min(VOUCHER_LINE.ON_DATE), DSL.max(VOUCHER_LINE.ON_DATE))
            .from(VOUCHER_LINE)
            .where(VOUCHER_LINE.FUND_ID.eq(fund))
            .fetchSingle();
    YearMonth last = YearMonth.from(years.value2());
    YearMonth from = YearMonth.from(years.value1());
    YearMonth first = from.isBefore(last.minusMonths(35)) ? last.minusMonths(35) : from;
    Outcome asked =
        packages.request(
            new FundId(fund),
            first,
            last,
            unmasked,
            "年度审计",
            new IdempotencyKey("auditor", fund + unmasked, Digest.of(fund)),
            AUDITOR);
    String id = asked.answer(String.class);
    long until = System.nanoTime() + 300_000_000_000L;
    while (packages.find(id).orElseThrow().status() != AuditPackage.Status.READY) {
      assertThat(packages.find(id).orElseThrow().problem()).isEmpty();
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
    AuditPackage ready = packages.find(id).orElseThrow();
    assertThat(ready.partsDone()).isEqualTo(ready.partsTotal());
    return unpack(packages.fetch(ready, AUDITOR).answer(Path.class), folder.resolve(id));
  }

  private static Path unpack(Path archive, Path to) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = to.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
    return to;
  }

  private String fundWith(org.jooq.Table<?> table) {
    return read.select(DSL.field(DSL.name("fund_id"), String.class))
        .from(table)
        .groupBy(DSL.field(DSL.name("fund_id")))
        .orderBy(DSL.count().desc(), DSL.field(DSL.name("fund_id")))
        .limit(1)
        .fetchSingle()
        .value1();
  }

  /** The rows of a CSV file by the names of its columns; no cell of these tables has a line end. */
  private static List<Map<String, String>> csv(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> names = cells(lines.get(0).substring(1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      assertThat(cells).hasSameSizeAs(names);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  @Test
  void sha256sum_agrees_with_every_file_and_the_verifier_proves_what_lies_inside()
      throws Exception {
    Path unpacked = packageOf(fundWith(VOUCHER_LINE), false);

    Process check =
        new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", "manifest.sha256")
            .directory(unpacked.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Class<?> verifier = Class.forName("wagefund.verifier.Verifier");
    var run = verifier.getDeclaredMethod("run", String[].class, PrintStream.class);
    run.setAccessible(true);
    Object exitCode =
        run.invoke(
            null,
            new String[] {unpacked.resolve("proof").toString()},
            new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(0);
    // The head that the package tells of is in the proof.
    Map<String, String> book = csv(unpacked.resolve("data/book.csv")).get(0);
    assertThat(Files.readAllLines(unpacked.resolve("proof/sealed_log.tsv")))
        .anyMatch(
            line ->
                line.startsWith(book.get("knownSeq") + "\t")
                    && line.contains(book.getOrDefault("chainHash", "none")));
  }

  @Test
  void the_configuration_is_what_the_fund_adopted_with_its_dates_and_words() throws IOException {
    String fund = fundWith(FUND_PROFILE);
    Path unpacked = packageOf(fund, false);

    List<Map<String, String>> rows = csv(unpacked.resolve("data/configuration.csv"));
    var profiles = read.selectFrom(FUND_PROFILE).where(FUND_PROFILE.FUND_ID.eq(fund)).fetch();
    assertThat(profiles).isNotEmpty();
    for (var profile : profiles) {
      Map<String, String> row =
          rows.stream()
              .filter(r -> r.get("kind").equals("POSTING_PROFILE"))
              .filter(r -> r.get("seq").equals(profile.getSeq().toString()))
              .findFirst()
              .orElseThrow();
      assertThat(row)
          .containsEntry("name", profile.getProfile())
          .containsEntry("version", profile.getVersion())
          .containsEntry("effectiveFrom", profile.getEffectiveFrom().toString())
          .containsEntry("adoptedBy", profile.getAdoptedBy())
          .containsEntry("document", profile.getDocument());
      assertThat(Files.readString(unpacked.resolve(row.get("file"))))
          .isEqualTo(profile.getContent());
    }
    for (var scheme : read.selectFrom(FUND_SCHEME).where(FUND_SCHEME.FUND_ID.eq(fund))) {
      assertThat(rows)
          .anyMatch(
              r ->
                  r.get("kind").equals("SCHEME")
                      && r.get("digest").equals(scheme.getDigest())
                      && r.get("effectiveFrom").equals(scheme.getEffectiveFrom().toString()));
    }
    // Its rules hold for every voucher, so those of the ledger are not in the package.
    assertThat(rows).noneMatch(r -> r.get("kind").equals("POSTING_PROFILE_OF_THE_LEDGER"));
  }

  @Test
  void a_fund_that_adopted_no_posting_rules_is_told_those_of_the_ledger() throws IOException {
    String fund =
        read.select(FUND_POSITION.FUND_ID)
            .from(FUND_POSITION)
            .where(FUND_POSITION.FUND_ID.notIn(DSL.select(FUND_PROFILE.FUND_ID).from(FUND_PROFILE)))
            .and(
                FUND_POSITION.FUND_ID.in(
                    DSL.select(VOUCHER_LINE.FUND_ID)
                        .from(VOUCHER_LINE)
                        .where(VOUCHER_LINE.PERSON_ID.ne(""))))
            .orderBy(FUND_POSITION.FUND_ID)
            .limit(1)
            .fetchSingle(FUND_POSITION.FUND_ID);
    Path masked = packageOf(fund, false);
    Path whole = packageOf(fund, true);

    assertThat(csv(masked.resolve("data/configuration.csv")))
        .anySatisfy(
            r -> {
              assertThat(r).containsEntry("kind", "POSTING_PROFILE_OF_THE_LEDGER");
              assertThat(r).containsEntry("name", "custodial");
              assertThat(masked.resolve(r.get("file"))).exists();
            });
    // The worker stands in the auxiliary items: masked, or whole where it was asked for so.
    List<Map<String, String>> auxiliaries = csv(masked.resolve("data/auxiliaries.csv"));
    assertThat(auxiliaries).anyMatch(r -> r.getOrDefault("person", "").contains("*"));
    assertThat(csv(whole.resolve("data/auxiliaries.csv")))
        .anyMatch(r -> !r.getOrDefault("person", "").isEmpty())
        .noneMatch(r -> r.getOrDefault("person", "").contains("*"));
    // By worker they add up to what the accounts hold.
    BigDecimal closing =
        auxiliaries.stream()
            .filter(r -> r.get("account").equals("1218.01"))
            .map(r -> signed(r))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Long outstanding =
        read.select(FUND_POSITION.OUTSTANDING_FEN)
            .from(FUND_POSITION)
            .where(FUND_POSITION.FUND_ID.eq(fund))
            .fetchSingle(FUND_POSITION.OUTSTANDING_FEN);
    assertThat(closing).isEqualByComparingTo(BigDecimal.valueOf(outstanding, 2));
  }

  private static BigDecimal signed(Map<String, String> row) {
    BigDecimal amount = new BigDecimal(row.get("closing"));
    return row.get("closingSide").equals("贷") ? amount.negate() : amount;
  }

  @Test
  void each_table_of_the_standards_holds_the_fields_of_the_mapping_and_the_cells_of_the_csv()
      throws Exception {
    Path unpacked = packageOf(fundWith(FUND_PROFILE), false);
    int tables = 0;
    for (AuditMapping.Standard standard : AuditMapping.read("").standards()) {
      for (Map.Entry<String, AuditMapping.Table> table : standard.tables().entrySet()) {
        List<Map<String, String>> rows = csv(unpacked.resolve("data/" + table.getKey() + ".csv"));
        Path file = unpacked.resolve(standard.name()).resolve(table.getValue().name() + ".xml");
        Document xml =
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo(standard.root());
        List<Element> elements = elements(xml.getDocumentElement());
        assertThat(elements).as(file.toString()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
          assertThat(elements.get(i).getTagName()).isEqualTo(table.getValue().name());
          List<String> names = new ArrayList<>();
          for (Element field : elements(elements.get(i))) {
            names.add(field.getTagName());
          }
          assertThat(names).containsExactlyElementsOf(table.getValue().fields().values());
          for (Map.Entry<String, String> field : table.getValue().fields().entrySet()) {
            String cell = rows.get(i).getOrDefault(field.getKey(), "none");
            int at = names.indexOf(field.getValue());
            assertThat(elements(elements.get(i)).get(at).getTextContent())
                .isIn(cell, cell.startsWith("'") ? cell.substring(1) : cell);
          }
        }
        tables++;
      }
    }
    assertThat(tables).isEqualTo(18);
  }

  private static List<Element> elements(Element of) {
    List<Element> elements = new ArrayList<>();
    for (Node at = of.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  @Test
  void the_workbooks_hold_the_rows_of_the_csv_and_amounts_are_numbers() throws IOException {
    Path unpacked = packageOf(fundWith(VOUCHER_LINE), false);
    int amounts = 0;
    for (String table : List.of("vouchers", "balances", "auxiliaries", "chart", "evidence")) {
      List<Map<String, String>> rows = csv(unpacked.resolve("data/" + table + ".csv"));
      try (ReadableWorkbook book =
          new ReadableWorkbook(unpacked.resolve("data/" + table + ".xlsx").toFile())) {
        var sheet = book.getFirstSheet().read();
        assertThat(sheet).as(table).hasSize(rows.size() + 1);
        for (int i = 0; i < sheet.get(0).getCellCount(); i++) {
          String column = sheet.get(0).getCellText(i);
          if (List.of("debit", "credit", "closing", "opening").contains(column)) {
            for (int r = 0; r < rows.size(); r++) {
              assertThat(sheet.get(r + 1).getCellAsNumber(i).orElseThrow())
                  .isEqualByComparingTo(new BigDecimal(rows.get(r).get(column)));
              amounts++;
            }
          }
        }
      }
    }
    assertThat(amounts).isGreaterThan(100);
  }
}
