package wagefund.ledger.vault.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The keys of the vault, in two files of one directory: one keyset seals (AES-256-GCM), one makes
 * the index by which a person is found again (HMAC-SHA-256). Whoever loses them loses the names;
 * whoever has them and the database has all. So they are backed up apart from the database.
 *
 * <p>The sealing keyset may hold several keys: the newest seals, each opens what it sealed, because
 * what is sealed begins with the id of its key. The index key cannot be changed without writing
 * every index anew.
 */
public final class VaultKeys {

  private static final String SEALING = "vault-sealing.keyset.json";
  private static final String INDEX = "vault-index.keyset.json";
  private static final int INDEX_BYTES = 32;

  private final Aead sealing;
  private final PrfSet indexing;

  private VaultKeys(KeysetHandle sealing, KeysetHandle indexing) throws GeneralSecurityException {
    this.sealing = sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
    this.indexing = indexing.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  /**
   * Loads the keys of a directory; where it has none, makes them, readable by their owner alone.
   *
   * @throws IllegalStateException where only one of the two files is there, or one is damaged
   */
  public static VaultKeys in(Path directory) {
    try {
      Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
      try (FileChannel lock = lock(directory)) {
        lock.lock();
        Path sealing = directory.resolve(SEALING);
        Path index = directory.resolve(INDEX);
        if (Files.exists(sealing) != Files.exists(index)) {
          throw new IllegalStateException(
              "Of the keys of the vault in " + directory + " one file is missing: restore both");
        }
        if (!Files.exists(sealing)) {
          write(index, generate(PredefinedPrfParameters.HMAC_SHA256_PRF));
          write(sealing, generate(PredefinedAeadParameters.AES256_GCM));
        }
        return new VaultKeys(read(sealing), read(index));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keys of the vault cannot be used: " + directory, e);
    }
  }

  /** Whether a directory has keys. */
  static boolean areIn(Path directory) {
    return Files.exists(directory.resolve(SEALING)) && Files.exists(directory.resolve(INDEX));
  }

  /** Adds a key that seals from now on; what was sealed before still opens. */
  public static VaultKeys rotateSealing(Path directory) {
    try (FileChannel lock = lock(directory)) {
      lock.lock();
      Path file = directory.resolve(SEALING);
      KeysetHandle rotated =
          KeysetHandle.newBuilder(read(file))
              .setConfiguration(RegistryConfiguration.get())
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId()
                      .makePrimary())
              .build();
      write(file, rotated);
      return new VaultKeys(rotated, read(directory.resolve(INDEX)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keys of the vault cannot be used: " + directory, e);
    }
  }

  /** Seals a text for the row with an id: in another row it does not open. */
  byte[] seal(String id, String text) {
    try {
      return sealing.encrypt(bytes(text), bytes(id));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The vault cannot seal " + id, e);
    }
  }

  /**
   * Opens what was sealed for the row with an id.
   *
   * @throws IllegalStateException where the keys are others, or the row was tampered with
   */
  String open(String id, byte[] sealed) {
    try {
      return new String(sealing.decrypt(sealed, bytes(id)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The vault cannot open " + id + ": other keys, or a row that was changed", e);
    }
  }

  /** By which a number is found again without being known. */
  Index index(String number) {
    try {
      return new Index(indexing.computePrimary(bytes(number), INDEX_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeysetHandle generate(Parameters parameters) throws GeneralSecurityException {
    register();
    return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
  }

  private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
    register();
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private static void write(Path file, KeysetHandle keys)
      throws IOException, GeneralSecurityException {
    String json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownerOnly(file, "rw-------"));
    try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(bytes(json)));
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileChannel lock(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static void register() throws GeneralSecurityException {
    AeadConfig.register();
    PrfConfig.register();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
