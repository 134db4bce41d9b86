package wagefund.ledger.platform.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A book-keeping program of others, which may be installed here. */
record Program(String name) {

  private static final long LIMIT_MINUTES = 30;

  /** What a run gave. */
  record Said(int exitCode, List<String> lines) {}

  /** Whether it stands on the path. */
  boolean isInstalled() {
    String path = System.getenv("PATH");
    if (path == null) {
      return false;
    }
    for (String folder : path.split(java.io.File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
        return true;
      }
    }
    return false;
  }

  /** Runs it, and gives what it said on both of its outputs. */
  Said run(Path folder, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(List.of(args));
    Path said = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(name + " did not end within " + LIMIT_MINUTES + " minutes");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(name + " was interrupted", e);
    }
    List<String> lines = Files.readString(said, StandardCharsets.UTF_8).lines().toList();
    Files.delete(said);
    return new Said(process.exitValue(), lines);
  }
}
