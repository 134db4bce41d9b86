package wagefund.ledger.platform.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import wagefund.reporting.NothingToState;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

/** Writes the files of one package, each of which stands for itself. */
final class PackageWriter {

  /** One file that is to be written. */
  record Part(String name, PackageFiles.Content content) {}

  private final AuditPackage asked;
  private final AuditData data;
  private final AuditMapping mapping;
  private final Statements statements;
  private final PackageStatements printed;
  private final PackageStatements.Limits limits;

  PackageWriter(
      AuditPackage asked,
      AuditData data,
      AuditMapping mapping,
      Statements statements,
      PackageStatements.Limits limits) {
    this.asked = asked;
    this.data = data;
    this.mapping = mapping;
    this.statements = statements;
    this.printed = new PackageStatements(data.source(), limits);
    this.limits = limits;
  }

  /**
   * All files besides the manifest of which the read schema can tell what was known at the place of
   * the package, in the order in which they are written.
   */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    tables(parts, data.tables());
    configuration(parts);
    printed.books().forEach(wanted -> printed(parts, wanted));
    AuditTable leftOut = printed.leftOut();
    parts.add(new Part("statements/left-out.csv", to -> AuditFormats.csv(leftOut, to)));
    parts.add(new Part("README.txt", this::readme));
    return parts;
  }

  /** The files of what is kept only as it stands. */
  List<Part> partsOfState() {
    List<Part> parts = new ArrayList<>();
    tables(parts, data.tablesOfState());
    printed.states().forEach(wanted -> printed(parts, wanted));
    return parts;
  }

  /** Whether something of what is kept only as it stands was changed after the package's place. */
  boolean isStateLater() throws IOException {
    return StateChanges.since(data.source()) || isStatementLater();
  }

  private boolean isStatementLater() throws IOException {
    try {
      for (PackageStatements.Wanted wanted : printed.states()) {
        if (statements.place(wanted.request()) > asked.knownSeq()) {
          return true;
        }
      }
      return false;
    } catch (NothingToState e) {
      throw new IOException(e);
    }
  }

  private void tables(List<Part> parts, List<AuditTable> tables) {
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
  }

  /** The same package, read from another read schema. */
  PackageWriter reading(DSLContext other) {
    return new PackageWriter(
        asked, data.reading(other), mapping, statements.reading(other), limits);
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
    Set<String> written = new HashSet<>();
    for (RuleTables.Rules rules : data.rules()) {
      if (!written.add(rules.file())) {
        continue;
      }
      byte[] text = rules.content().getBytes(StandardCharsets.UTF_8);
      parts.add(new Part(rules.file(), to -> to.write(text)));
    }
  }

  private void printed(List<Part> parts, PackageStatements.Wanted wanted) {
    StatementRequest request = wanted.request();
    parts.add(
        new Part(
            wanted.name() + ".pdf", to -> print(wanted, () -> statements.writePdf(request, to))));
    parts.add(
        new Part(
            wanted.name() + ".xlsx", to -> print(wanted, () -> statements.writeXlsx(request, to))));
  }

  /** What prints one statement. */
  @FunctionalInterface
  private interface Printing {
    void print() throws IOException, NothingToState;
  }

  private static void print(PackageStatements.Wanted wanted, Printing printing) throws IOException {
    try {
      printing.print();
    } catch (NothingToState | RuntimeException e) {
      throw new IOException(wanted.name() + ": " + e.getMessage(), e);
    }
  }

  private void readme(OutputStream to) throws IOException {
    Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
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
        statements/       报表 PDF 与 XLSX statements; 未列入者见 what is left out: left-out.csv
                          每类至多 %d 份审批表、花名册、一案一账 of single advances and cases
        configuration/    采用的办法、记账规则、工作日历及沿革 rules as adopted, calendars, history
        """
            .formatted(
                asked.fundId(),
                asked.from(),
                asked.to(),
                asked.requestedBy(),
                asked.reason(),
                asked.unmasked() ? "完整 whole" : "脱敏 masked",
                asked.knownSeq(),
                limits.each()));
    out.flush();
  }
}
