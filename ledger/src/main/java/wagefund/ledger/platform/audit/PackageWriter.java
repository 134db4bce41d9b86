package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.ADVANCE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import wagefund.reporting.Known;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

/** Writes the files of one package, each of which stands for itself. */
final class PackageWriter {

  /** One file that is to be written. */
  record Part(String name, PackageFiles.Content content) {}

  private final AuditPackage asked;
  private final AuditData data;
  private final AuditMapping mapping;
  private final DSLContext read;
  private final Statements statements;
  private final int statementLimit;

  PackageWriter(
      AuditPackage asked,
      AuditData data,
      AuditMapping mapping,
      DSLContext read,
      Statements statements,
      int statementLimit) {
    this.asked = asked;
    this.data = data;
    this.mapping = mapping;
    this.read = read;
    this.statements = statements;
    this.statementLimit = statementLimit;
  }

  /** All files besides the manifest, in the order in which they are written. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<AuditTable> tables = data.tables();
    for (AuditTable table : tables) {
      parts.add(new Part("data/" + table.name() + ".csv", to -> AuditFormats.csv(table, to)));
      parts.add(new Part("data/" + table.name() + ".xlsx", to -> AuditFormats.xlsx(table, to)));
    }
    for (AuditMapping.Standard standard : mapping.standards()) {
      for (AuditTable table : tables) {
        AuditMapping.Table names = standard.tables().get(table.name());
        if (names != null) {
          ofStandard(parts, standard, names, table);
        }
      }
    }
    configuration(parts);
    statements(parts);
    parts.add(new Part("README.txt", this::readme));
    return parts;
  }

  private static void ofStandard(
      List<Part> parts,
      AuditMapping.Standard standard,
      AuditMapping.Table names,
      AuditTable table) {
    String file = standard.name() + "/" + names.name();
    if (standard.formats().contains("xml")) {
      parts.add(new Part(file + ".xml", to -> AuditFormats.xml(table, standard, names, to)));
    }
    if (standard.formats().contains("json")) {
      parts.add(new Part(file + ".json", to -> AuditFormats.json(table, names, to)));
    }
  }

  private void configuration(List<Part> parts) {
    for (RuleTables.Rules rules : data.rules()) {
      byte[] text = rules.content().getBytes(StandardCharsets.UTF_8);
      parts.add(new Part(rules.file(), to -> to.write(text)));
    }
    for (int year = asked.from().getYear(); year <= asked.to().getYear(); year++) {
      String file = "/calendar/" + year + ".csv";
      if (PackageWriter.class.getResource(file) != null) {
        parts.add(new Part("configuration" + file, to -> shipped(file, to)));
      }
    }
  }

  private static void shipped(String file, OutputStream to) throws IOException {
    try (var in = PackageWriter.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is missing");
      }
      in.transferTo(to);
    }
  }

  /** The fund movement of the period, and what officers signed and banks paid in it. */
  private void statements(List<Part> parts) {
    parts.add(
        statement(
            "statements/fund-movement.pdf",
            new StatementRequest.FundMovement(
                asked.fundId(),
                asked.from().atDay(1),
                asked.to().atEndOfMonth(),
                new Known.At(asked.knownSeq()))));
    List<String> advances =
        read.select(ADVANCE.ADVANCE_ID)
            .from(ADVANCE)
            .where(ADVANCE.FUND_ID.eq(asked.fundId()))
            .and(ADVANCE.APPROVED_ON.between(asked.from().atDay(1), asked.to().atEndOfMonth()))
            .orderBy(ADVANCE.APPROVED_ON, ADVANCE.ADVANCE_ID)
            .limit(statementLimit)
            .fetch(ADVANCE.ADVANCE_ID);
    BiConsumer<String, StatementRequest> add =
        (name, request) -> parts.add(statement("statements/" + name + ".pdf", request));
    for (String advance : advances) {
      add.accept("approval-sheet-" + advance, new StatementRequest.ApprovalSheet(advance));
      add.accept(
          "disbursement-roster-" + advance, new StatementRequest.DisbursementRoster(advance));
    }
  }

  private Part statement(String name, StatementRequest request) {
    return new Part(
        name,
        to -> {
          try {
            statements.writePdf(request, to);
          } catch (IOException e) {
            throw e;
          } catch (Exception e) {
            throw new IOException(name + ": " + e.getMessage(), e);
          }
        });
  }

  private void readme(OutputStream to) throws IOException {
    Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    Map<String, String> says =
        Map.of(
            "fund", asked.fundId(), "from", asked.from().toString(), "to", asked.to().toString());
    out.write(
        """
        审计包 Audit package

        资金 Fund             %s
        期间 Period           %s - %s
        申请人 Requested by    %s
        理由 Reason           %s
        个人信息 Personal data  %s
        封存日志位置 Sealed log  up to entry %d

        核对 To check: sha256sum -c manifest.sha256

        核验 To prove: java -jar ledger-verifier.jar proof

        proof/            可离线核验的封存日志与账簿 sealed log and books, to be proved offline
        data/             每张表的 CSV 与 XLSX each table as CSV and XLSX
        gbt24589.*/       GB/T 24589 各表 its tables, named by the mapping table
        statements/       报表 PDF; at most %d advances
        configuration/    采用的办法、记账规则、工作日历 rules as adopted, calendars
        """
            .formatted(
                says.get("fund"),
                says.get("from"),
                says.get("to"),
                asked.requestedBy(),
                asked.reason(),
                asked.unmasked() ? "完整 whole" : "脱敏 masked",
                asked.knownSeq(),
                statementLimit));
    out.flush();
  }
}
