package wagefund.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The list of all files with their hashes, and the signature under it. */
final class Manifest {

  static final String FILE = "manifest.txt";
  private static final String HEAD = "wagefund export 1";

  private final Path folder;
  private final List<String> lines;

  private Manifest(Path folder, List<String> lines) {
    this.folder = folder;
    this.lines = lines;
  }

  static Manifest read(Path folder) throws IOException, Finding {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new Finding(FILE, 0, "there is no manifest; the export was not finished");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (!lines.get(0).equals(HEAD)) {
      throw new Finding(FILE, 1, "this is no export that can be read here");
    }
    if (!lines.remove(lines.size() - 1).isEmpty()) {
      throw new Finding(FILE, lines.size() + 1, "the last line does not end");
    }
    return new Manifest(folder, lines);
  }

  /** The last checkpoint of the export, such as {@code 7:ROOT}. */
  String checkpoint() throws Finding {
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).split(" ", -1);
      if (words[0].equals("checkpoint") && words.length == 3) {
        return words[1] + ":" + words[2];
      }
    }
    throw new Finding(FILE, 0, "no checkpoint is named");
  }

  void verify(Keys keys) throws IOException, Finding {
    String key = "";
    String signature = "";
    StringBuilder signed = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).split(" ", -1);
      if (words[0].equals("signature") && i == lines.size() - 1 && words.length == 2) {
        signature = words[1];
        continue;
      }
      signed.append(lines.get(i)).append('\n');
      if (words[0].equals("key") && words.length == 2) {
        key = words[1];
      }
    }
    // First the manifest itself: else a file would be blamed for a change of its hash.
    if (!isSigned(keys, key, signed.toString(), signature)) {
      throw new Finding(FILE, 0, "the manifest is not what was signed by its key");
    }
    verifyFiles();
  }

  private static boolean isSigned(Keys keys, String key, String signed, String signature) {
    // In one way of writing only: a letter in another case is a change too.
    if (!signature.matches("[0-9a-f]+")) {
      return false;
    }
    try {
      byte[] bytes = signed.getBytes(StandardCharsets.ISO_8859_1);
      return keys.verifies(key, bytes, HexFormat.of().parseHex(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void verifyFiles() throws IOException, Finding {
    Set<String> listed = new TreeSet<>(Set.of(FILE));
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).split(" ", -1);
      if (words[0].equals("file")) {
        listed.add(file(words, i + 1));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!listed.contains(name)) {
          throw new Finding(name, 0, "the file is not in the manifest");
        }
      }
    }
  }

  private String file(String[] words, int line) throws IOException, Finding {
    if (words.length != 3 || words[1].contains("/") || words[1].contains("\\")) {
      throw new Finding(FILE, line, "the line cannot be read");
    }
    Path file = folder.resolve(words[1]);
    if (!Files.isRegularFile(file)) {
      throw new Finding(words[1], 0, "the file is missing");
    }
    MessageDigest sha = Hashes.digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
    }
    if (!Hashes.hex(sha.digest()).equals(words[2])) {
      throw new Finding(words[1], 0, "the file is not the one that the manifest names");
    }
    return words[1];
  }
}
