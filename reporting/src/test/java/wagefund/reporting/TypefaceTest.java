package wagefund.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypefaceTest {

  @Test
  void The_font_files_are_those_of_the_checksums() throws Exception {
    String sums = new String(resource("SHA256SUMS"), StandardCharsets.UTF_8);
    assertThat(sums.lines()).hasSize(2);
    for (String line : sums.lines().toList()) {
      String[] parts = line.split(" +", 2);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(parts[1]));
      assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
    }
  }

  @Test
  void The_licence_of_the_font_goes_with_it() throws Exception {
    assertThat(new String(resource("OFL.txt"), StandardCharsets.UTF_8))
        .contains("SIL OPEN FONT LICENSE");
  }

  @Test
  void A_character_without_a_glyph_is_replaced_and_reported() {
    Set<String> missing = new TreeSet<>();

    assertThat(Typeface.printable("𠮷野䶮", missing)).isEqualTo("〓野䶮");
    assertThat(missing).containsExactly("U+20BB7");
  }

  @Test
  void A_text_that_can_be_shown_stays_as_it_is() {
    Set<String> missing = new TreeSet<>();

    assertThat(Typeface.printable("张镕、㛃、𬍛\nABC ①✓", missing)).isEqualTo("张镕、㛃、𬍛\nABC ①✓");
    assertThat(missing).isEmpty();
  }

  @Test
  void A_control_character_becomes_a_blank() {
    assertThat(Typeface.printable("张\u0007三", new TreeSet<>())).isEqualTo("张 三");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream file = TypefaceTest.class.getResourceAsStream("/fonts/" + name)) {
      assertThat(file).as(name).isNotNull();
      return file.readAllBytes();
    }
  }
}
