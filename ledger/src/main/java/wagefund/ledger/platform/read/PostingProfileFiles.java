package wagefund.ledger.platform.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.axon.EventNames;
import wagefund.ledger.platform.database.StartProblem;

/** Finds the posting profile: the one that comes with the ledger, or the accountant's own files. */
@Configuration
class PostingProfileFiles {

  /** The editions that come along, each for what was recorded while it was the last one. */
  private static final List<String> SHIPPED =
      List.of("/posting/custodial-1.yaml", "/posting/custodial.yaml");

  @Bean
  PostingProfiles postingProfiles(
      EventNames names, @Value("${ledger.posting-profiles:}") List<String> files) {
    List<String> contents = new ArrayList<>();
    for (String file : files) {
      contents.add(read(Path.of(file)));
    }
    if (contents.isEmpty()) {
      SHIPPED.forEach(name -> contents.add(shipped(name)));
    }
    try {
      return PostingProfiles.read(contents, names.all());
    } catch (Malformed e) {
      throw new StartProblem("The posting profile cannot be used: " + told(e), e);
    }
  }

  private static String told(Malformed malformed) {
    List<String> lines = new ArrayList<>();
    for (Malformed.Problem problem : malformed.problems()) {
      String text = problem.facts().fill(problem.code().en());
      lines.add(problem.place() + ": " + problem.code().name() + ", " + text);
    }
    return String.join("; ", lines);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StartProblem("The posting profile " + file + " cannot be read", e);
    }
  }

  private static String shipped(String name) {
    try (InputStream in = PostingProfileFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
