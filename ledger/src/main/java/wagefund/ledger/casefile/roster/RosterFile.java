package wagefund.ledger.casefile.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/** Finds out what kind of file a roster is: by its content, never by its name. */
final class RosterFile {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private RosterFile() {}

  static Table read(byte[] file, RosterLimits limits) {
    if (file.length == 0) {
      throw new Malformed(RosterError.FILE_EMPTY, Facts.NONE);
    }
    if (file.length > limits.fileBytes()) {
      throw new Malformed(RosterError.FILE_TOO_LARGE, Facts.of("limit", limits.fileBytes()));
    }
    if (startsWith(file, 'P', 'K')) {
      return XlsxTable.read(file, limits);
    }
    if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Malformed(RosterError.FILE_OLD_EXCEL, Facts.NONE);
    }
    String text = text(file);
    String beginning = text.stripLeading();
    if (beginning.isEmpty()) {
      throw new Malformed(RosterError.FILE_EMPTY, Facts.NONE);
    }
    boolean json = beginning.charAt(0) == '[' || beginning.charAt(0) == '{';
    return json ? JsonTable.read(beginning, limits) : CsvTable.read(text, limits);
  }

  static Malformed unreadable() {
    return new Malformed(RosterError.FILE_UNREADABLE, Facts.NONE);
  }

  private static String text(byte[] file) {
    String text;
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      text = decode(file, 3, StandardCharsets.UTF_8).orElseThrow(RosterFile::unreadable);
    } else if (startsWith(file, 0xFF, 0xFE)) {
      text = decode(file, 2, StandardCharsets.UTF_16LE).orElseThrow(RosterFile::unreadable);
    } else if (startsWith(file, 0xFE, 0xFF)) {
      text = decode(file, 2, StandardCharsets.UTF_16BE).orElseThrow(RosterFile::unreadable);
    } else {
      text =
          decode(file, 0, StandardCharsets.UTF_8)
              .or(() -> decode(file, 0, GB18030))
              .orElseThrow(RosterFile::unreadable);
    }
    boolean isText =
        text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F);
    if (!isText) {
      throw unreadable();
    }
    return text;
  }

  private static Optional<String> decode(byte[] file, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file, from, file.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] file, int... signature) {
    if (file.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((file[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
