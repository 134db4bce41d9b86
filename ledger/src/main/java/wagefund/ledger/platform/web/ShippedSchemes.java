package wagefund.ledger.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;

/** The scheme files that come with the ledger, by name. */
public final class ShippedSchemes {

  private static final String ENDING = ".yaml";

  private ShippedSchemes() {}

  /** The names, in order. */
  public static List<String> names() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*" + ENDING);
      return Arrays.stream(files)
          .map(file -> String.valueOf(file.getFilename()))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a shipped scheme, where there is one of the name. */
  public static Optional<String> content(String name) {
    if (!name.matches("[a-z0-9-]{1,60}")) {
      return Optional.empty();
    }
    try (InputStream file = ShippedSchemes.class.getResourceAsStream("/schemes/" + name + ENDING)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The content that a request gives, or that of the shipped scheme that it names.
   *
   * @throws Malformed {@code JSON_FIELD_MISSING} or {@code NOT_FOUND}
   */
  public static String contentOr(Optional<String> content, Optional<String> shipped) {
    if (content.isPresent() == shipped.isPresent()) {
      throw new Malformed(
          EdgeError.JSON_FIELD_MISSING, Facts.of("field", "content | shipped"), "scheme");
    }
    return content.orElseGet(
        () ->
            content(shipped.orElse(""))
                .orElseThrow(
                    () ->
                        new Refused(
                            KernelError.NOT_FOUND,
                            Facts.of("what", "scheme")
                                .and("id", Facts.shorten(shipped.orElse(""))))));
  }
}
