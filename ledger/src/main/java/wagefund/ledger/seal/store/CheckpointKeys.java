package wagefund.ledger.seal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.kernel.Digest;
import wagefund.schema.store.tables.records.CheckpointKeyRecord;

/**
 * The key with which this node signs checkpoints: made when it first signs, in a file that only its
 * owner may read. Its public half is kept in the database and beside the file. A key that takes the
 * place of another is endorsed by it.
 */
@Component
public class CheckpointKeys {

  private static final String FILE = "checkpoint-key.pem";
  private static final String PUBLIC_FILE = "checkpoint-key.public.pem";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final DSLContext store;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Path folder;
  private final SigningProfile wanted;
  private final boolean rotate;
  private final String node;
  private Optional<Pair> own = Optional.empty();

  /** A key with its private half; two of them are never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Pair(SigningProfile profile, String id, byte[] publicKey, PrivateKey privateKey) {}

  CheckpointKeys(
      DSLContext store,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${ledger.seal.keys:${ledger.database.data-dir:data}}") String folder,
      @Value("${ledger.seal.algorithm:ECDSA}") String algorithm,
      @Value("${ledger.seal.rotate-key:false}") boolean rotate,
      @Value("${ledger.node:}") String node) {
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
    this.folder = Path.of(folder);
    this.wanted = SigningProfile.valueOf(algorithm.toUpperCase(Locale.ROOT));
    this.rotate = rotate;
    this.node = node.isEmpty() ? hostName() : node;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "node";
    }
  }

  String node() {
    return node;
  }

  /** Whether this node has a key already; where it has none, signing makes one. */
  public boolean hasKey() {
    return Files.exists(folder.resolve(FILE));
  }

  /** Where the key lies. */
  public Path folder() {
    return folder;
  }

  /** The id of the key that signs here: SHA-256 over its public half. */
  public String keyId() {
    return own().id();
  }

  /** Signs with the key of this node. */
  public byte[] sign(byte[] bytes) {
    return sign(own(), bytes);
  }

  private static byte[] sign(Pair pair, byte[] bytes) {
    try {
      return pair.profile().sign(pair.privateKey(), bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A checkpoint cannot be signed", e);
    }
  }

  private synchronized Pair own() {
    if (own.isEmpty()) {
      own = Optional.of(load());
    }
    return own.get();
  }

  private Pair load() {
    try {
      if (!hasKey()) {
        return make(Optional.empty());
      }
      Pair kept = read(folder.resolve(FILE));
      register(kept, Optional.empty());
      return rotate || kept.profile() != wanted ? make(Optional.of(kept)) : kept;
    } catch (IOException e) {
      throw new UncheckedIOException("The key of checkpoints cannot be used in " + folder, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of checkpoints cannot be used in " + folder, e);
    }
  }

  private Pair make(Optional<Pair> former) throws IOException, GeneralSecurityException {
    KeyPair fresh = wanted.generate();
    byte[] publicKey = fresh.getPublic().getEncoded();
    Pair pair = new Pair(wanted, Digest.of(publicKey).hex(), publicKey, fresh.getPrivate());
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    if (former.isPresent()) {
      Files.move(
          file,
          folder.resolve("checkpoint-key." + former.get().id().substring(0, 16) + ".pem"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Path written = Files.createTempFile(folder, "checkpoint-key", ".new");
    ownersAlone(written);
    Files.writeString(
        written,
        wanted.name()
            + "\n"
            + pem(PRIVATE, fresh.getPrivate().getEncoded())
            + pem(PUBLIC, publicKey));
    register(pair, former);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(folder.resolve(PUBLIC_FILE), pem(PUBLIC, publicKey));
    return pair;
  }

  private static void ownersAlone(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
  }

  private static Pair read(Path file) throws IOException, GeneralSecurityException {
    String text = Files.readString(file);
    SigningProfile profile = SigningProfile.valueOf(text.lines().findFirst().orElse("").strip());
    byte[] publicKey = part(text, PUBLIC);
    return new Pair(
        profile, Digest.of(publicKey).hex(), publicKey, profile.privateKey(part(text, PRIVATE)));
  }

  /** Makes the public half known in the database, once. */
  private void register(Pair pair, Optional<Pair> former) {
    CheckpointKeyRecord row = new CheckpointKeyRecord();
    row.setKeyId(pair.id());
    row.setAlgorithm(pair.profile().name());
    row.setPublicKey(pair.publicKey());
    row.setNode(node);
    row.setIntroducedAt(clock.instant().toString());
    row.setEndorsedBy(former.map(Pair::id).orElse(Checkpoint.NO_PREVIOUS));
    row.setProof(sign(pair, introduction(row)));
    row.setEndorsement(former.map(by -> sign(by, introduction(row))).orElse(new byte[0]));
    transaction.executeWithoutResult(
        status ->
            store
                .insertInto(wagefund.schema.store.Tables.CHECKPOINT_KEY)
                .set(row)
                .onDuplicateKeyIgnore()
                .execute());
  }

  /** What a key signs about itself, and the one before it about it. */
  static byte[] introduction(CheckpointKeyRecord key) {
    String text =
        "wagefund checkpoint key 1\n"
            + ("key " + key.getKeyId() + "\n")
            + ("algorithm " + key.getAlgorithm() + "\n")
            + ("public " + HexFormat.of().formatHex(key.getPublicKey()) + "\n")
            + ("node " + key.getNode() + "\n")
            + ("introduced " + key.getIntroducedAt() + "\n")
            + ("endorsed-by " + key.getEndorsedBy() + "\n");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String pem(String what, byte[] bytes) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END "
        + what
        + "-----\n";
  }

  private static byte[] part(String text, String what) {
    String begin = "-----BEGIN " + what + "-----";
    int from = text.indexOf(begin) + begin.length();
    return Base64.getMimeDecoder().decode(text.substring(from, text.indexOf("-----END", from)));
  }
}
