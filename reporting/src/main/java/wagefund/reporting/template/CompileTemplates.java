package wagefund.reporting.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles every template below a folder, run by the build: first argument the folder of the
 * templates, second the folder of the compiled ones. Style files are copied beside them.
 */
public final class CompileTemplates {

  private CompileTemplates() {}

  public static void main(String[] arguments) throws IOException, JRException {
    Path from = Path.of(arguments[0]);
    Path to = Files.createDirectories(Path.of(arguments[1]));
    for (Path source : sources(from)) {
      String name = source.getFileName().toString();
      if (name.endsWith(".jrxml")) {
        JasperCompileManager.compileReportToFile(
            source.toString(), to.resolve(name.replace(".jrxml", ".jasper")).toString());
      } else {
        Files.copy(source, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static List<Path> sources(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      return files.filter(file -> file.toString().matches(".*\\.(jrxml|jrtx)")).sorted().toList();
    }
  }
}
