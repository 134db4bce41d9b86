package wagefund.ledger.platform.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a package while it is made. A file is there wholly or not at all, so that whoever
 * goes on after a restart writes only those that are missing.
 */
final class PackageFiles {

  static final String MANIFEST = "manifest.sha256";
  private static final LocalDateTime ZIPPED = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Writes one file. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream to) throws IOException;
  }

  private final Path parts;
  private final Path archive;

  PackageFiles(Path folder, String id) {
    this.parts = folder.resolve(id + ".parts");
    this.archive = folder.resolve(id + ".zip");
  }

  Path archive() {
    return archive;
  }

  boolean has(String name) {
    return Files.exists(parts.resolve(name));
  }

  void remove(String name) throws IOException {
    Files.deleteIfExists(parts.resolve(name));
  }

  /** Notes that something is not finished; the note is no part of the package. */
  void note(String what) throws IOException {
    Files.createDirectories(parts);
    Files.write(noteOf(what), new byte[0]);
  }

  boolean isNoted(String what) {
    return Files.exists(noteOf(what));
  }

  void strike(String what) throws IOException {
    Files.deleteIfExists(noteOf(what));
  }

  private Path noteOf(String what) {
    return parts.resolve(what + ".begun");
  }

  /** A folder of the package that others fill. */
  Path folder(String name) {
    return parts.resolve(name);
  }

  void write(String name, Content content) throws IOException {
    Path file = parts.resolve(name);
    Files.createDirectories(file.getParent());
    writeWhole(file, content);
  }

  private static void writeWhole(Path file, Content content) throws IOException {
    Path begun = file.resolveSibling(file.getFileName() + ".begun");
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(begun))) {
      content.write(new Open(to));
    }
    Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The names and hashes of all files, in the format of {@code sha256sum -c}. */
  void manifest() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files()) {
      String name = nameOf(file);
      if (!name.equals(MANIFEST)) {
        text.append(sha256(file)).append("  ").append(name).append('\n');
      }
    }
    write(MANIFEST, to -> to.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Packs the files in the order of their names, all of one date: the same files, the same bytes.
   */
  void pack() throws IOException {
    List<Path> files = files();
    writeWhole(
        archive,
        to -> {
          ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
          zip.setLevel(Deflater.DEFAULT_COMPRESSION);
          for (Path file : files) {
            ZipEntry entry = new ZipEntry(nameOf(file));
            entry.setTimeLocal(ZIPPED);
            zip.putNextEntry(entry);
            Files.copy(file, zip);
            zip.closeEntry();
          }
          zip.finish();
        });
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(parts)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".begun"))
          .sorted(Comparator.comparing(this::nameOf))
          .toList();
    }
  }

  private String nameOf(Path file) {
    return parts.relativize(file).toString().replace('\\', '/');
  }

  /** The files lie in the archive now. */
  void clear() throws IOException {
    if (!Files.exists(parts)) {
      return;
    }
    try (Stream<Path> all = Files.walk(parts)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] some = new byte[65_536];
      for (int read = in.read(some); read > 0; read = in.read(some)) {
        digest.update(some, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stays open where a format closes what it was given. */
  private static final class Open extends java.io.FilterOutputStream {
    Open(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
