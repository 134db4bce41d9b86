package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a person approved: compared as a rule, written anew with {@code -Dapprove}. */
final class Approved {

  private Approved() {}

  static boolean isApproving() {
    return System.getProperty("approve") != null;
  }

  /** Compares with the approved file; with {@code -Dapprove}, writes it. */
  static void check(Path file, String actual) {
    if (isApproving()) {
      write(file, actual);
    }
    assertThat(file).exists();
    assertThat(actual)
        .as("Differs from %s; read the difference, then approve it by -Dapprove", file)
        .isEqualTo(Sources.read(file));
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
