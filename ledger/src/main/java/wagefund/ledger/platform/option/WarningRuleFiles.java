package wagefund.ledger.platform.option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.database.StartProblem;
import wagefund.ledger.warning.command.WarningRules;
import wagefund.ledger.warning.domain.WarningRuleFile;

/** Finds the rules of the warnings: those that come with the ledger, or a file of the office. */
@Configuration
class WarningRuleFiles {

  private static final String SHIPPED = "/warnings/standard.yaml";

  @Bean
  WarningRules warningRules(@Value("${ledger.warning-rules:}") String file) {
    try {
      return WarningRuleFile.read(file.isEmpty() ? shipped() : read(Path.of(file)));
    } catch (Malformed e) {
      throw new StartProblem("The warning rules cannot be used: " + Told.of(e), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StartProblem("The warning rules " + file + " cannot be read", e);
    }
  }

  private static String shipped() {
    try (InputStream in = WarningRuleFiles.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
