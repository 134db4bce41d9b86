package wagefund.reporting;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fill.JRGzipVirtualizer;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Sets a statement in its template and writes it as a file. */
final class Edition {

  /** From here on, finished pages are kept packed. */
  private static final int MANY_ROWS = 5_000;

  private static final int PAGES_UNPACKED = 200;
  private static final Map<String, JasperReport> TEMPLATES = new ConcurrentHashMap<>();

  private final Statement statement;
  private final Issuer issuer;
  private final Proof proof;

  Edition(Statement statement, Issuer issuer, Proof proof) {
    this.statement = statement;
    this.issuer = issuer;
    this.proof = proof;
  }

  Statement statement() {
    return statement;
  }

  /** The statement in pages, fonts embedded; the same bytes for the same statement. */
  byte[] pdf() {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setCompressed(false);
    configuration.setMetadataTitle(statement.title().zh() + " " + statement.number());
    configuration.setMetadataAuthor(issuer.name());
    configuration.setMetadataSubject(statement.title().en());
    configuration.setDisplayMetadataTitle(true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      JRPdfExporter exporter = new JRPdfExporter();
      exporter.setExporterInput(new SimpleExporterInput(print()));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
      exporter.setConfiguration(configuration);
      exporter.exportReport();
    } catch (JRException e) {
      throw new IllegalStateException("cannot print " + statement.number(), e);
    }
    return SteadyBytes.ofPdf(bytes.toByteArray(), statement);
  }

  /** The statement as a spreadsheet; the same bytes for the same statement. */
  byte[] xlsx() {
    return Sheet.of(statement, issuer, proof);
  }

  private JasperPrint print() throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    Set<String> missing = missing();
    statement.facts().forEach((name, value) -> put(parameters, name, value, missing));
    parameters.putAll(statement.pictures());
    put(parameters, "title", statement.title().zh(), missing);
    put(parameters, "titleInEnglish", statement.title().en(), missing);
    put(parameters, "number", statement.number(), missing);
    put(parameters, "issuer", new Both(issuer.name(), issuer.nameInEnglish()), missing);
    put(parameters, "asOf", statement.asOf().toString(), missing);
    put(parameters, "knownOn", statement.knownOn(), missing);
    put(parameters, "checkCode", statement.checkCode(), missing);
    parameters.put("glyphNote", glyphNote(missing));
    parameters.put("qr", QrCode.of(proof.text()));
    parameters.put("seal", proof.line());
    if (statement.rows().size() > MANY_ROWS) {
      parameters.put(JRParameter.REPORT_VIRTUALIZER, new JRGzipVirtualizer(PAGES_UNPACKED));
    }
    parameters.put(JRParameter.REPORT_LOCALE, Locale.CHINA);
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Shanghai"));
    return JasperFillManager.fillReport(
        template(statement.template()), parameters, new RowSource(statement.rows()));
  }

  private static void put(
      Map<String, Object> parameters, String name, Object value, Set<String> missing) {
    parameters.put(name, RowSource.shown(value, missing));
  }

  private Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    statement.rows().forEach(row -> row.cells().values().forEach(v -> RowSource.shown(v, missing)));
    return missing;
  }

  private static String glyphNote(Set<String> missing) {
    return missing.isEmpty()
        ? ""
        : Typeface.MISSING
            + " 为字库未收录的字 stands for characters that the typeface lacks: "
            + String.join(" ", missing);
  }

  private static JasperReport template(String name) {
    return TEMPLATES.computeIfAbsent(name, Edition::load);
  }

  private static JasperReport load(String name) {
    try {
      return (JasperReport)
          JRLoader.loadObject(Edition.class.getResource("/statements/" + name + ".jasper"));
    } catch (JRException e) {
      throw new IllegalStateException("unreadable template " + name, e);
    }
  }
}
