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
import wagefund.ledger.recovery.command.LprTable;

/** Finds the loan prime rates: those that come with the ledger, or a file of the office. */
@Configuration
class LprFile {

  private static final String SHIPPED = "/lpr/lpr.csv";

  @Bean
  LprTable lprTable(@Value("${ledger.lpr-table:}") String file) {
    try {
      return LprTable.read((file.isEmpty() ? shipped() : read(Path.of(file))).lines().toList());
    } catch (Malformed e) {
      throw new StartProblem("The table of loan prime rates cannot be used: " + Told.of(e), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StartProblem("The table of loan prime rates " + file + " cannot be read", e);
    }
  }

  private static String shipped() {
    try (InputStream in = LprFile.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
