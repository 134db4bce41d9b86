package wagefund.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The public keys of the export: each proves itself, and says by which other it is endorsed. */
final class Keys {

  private static final String NONE = "0".repeat(64);

  /** Keys are told apart by their ids, never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Key(String algorithm, byte[] encoded, String endorsedBy) {}

  private final Map<String, Key> known = new LinkedHashMap<>();

  static Keys read(Path folder, Set<String> trusted) throws IOException, Finding {
    Keys keys = new Keys();
    // An endorsing key may stand below the one that it endorses: first all, then the proofs.
    try (Table table = open(folder)) {
      while (table.next()) {
        byte[] encoded = table.base64("public_key");
        String id = table.text("key_id");
        if (!Hashes.hex(Hashes.sha256(encoded)).equals(id)) {
          throw table.wrong("the key is not the one that its id names");
        }
        keys.known.put(id, new Key(table.text("algorithm"), encoded, table.text("endorsed_by")));
      }
    }
    try (Table table = open(folder)) {
      while (table.next()) {
        keys.prove(table, trusted);
      }
    }
    return keys;
  }

  private static Table open(Path folder) throws IOException, Finding {
    return Table.open(
        folder,
        "keys.tsv",
        "key_id",
        "algorithm",
        "public_key",
        "node",
        "introduced_at",
        "proof",
        "endorsed_by",
        "endorsement");
  }

  private void prove(Table table, Set<String> trusted) throws Finding {
    String id = table.text("key_id");
    byte[] introduction =
        ("wagefund checkpoint key 1\n"
                + ("key " + id + "\n")
                + ("algorithm " + table.text("algorithm") + "\n")
                + ("public " + Hashes.hex(table.base64("public_key")) + "\n")
                + ("node " + table.text("node") + "\n")
                + ("introduced " + table.text("introduced_at") + "\n")
                + ("endorsed-by " + table.text("endorsed_by") + "\n"))
            .getBytes(StandardCharsets.UTF_8);
    if (!verifies(id, introduction, table.base64("proof"))) {
      throw table.wrong("the key does not prove itself");
    }
    String by = table.text("endorsed_by");
    if (!by.equals(NONE) && !verifies(by, introduction, table.base64("endorsement"))) {
      throw table.wrong("the key is not endorsed by the one before it");
    }
    if (!trusted.isEmpty() && !isTrusted(id, trusted)) {
      throw table.wrong("the key " + id + " is not trusted, nor endorsed by one that is");
    }
  }

  private boolean isTrusted(String id, Set<String> trusted) {
    String at = id;
    for (int step = 0; step <= known.size(); step++) {
      Key key = known.get(at);
      if (key == null) {
        return false;
      }
      if (trusted.contains(at)) {
        return true;
      }
      at = key.endorsedBy();
    }
    return false;
  }

  Set<String> ids() {
    return known.keySet();
  }

  boolean verifies(String id, byte[] bytes, byte[] signature) {
    Key key = known.get(id);
    if (key == null) {
      return false;
    }
    try {
      return switch (key.algorithm()) {
        case "ECDSA" -> verifies("EC", "SHA256withECDSA", key, bytes, signature);
        case "RSA" -> verifies("RSA", "SHA256withRSA", key, bytes, signature);
        case "SM2" -> Sm2.verifies(key.encoded(), bytes, signature);
        default -> false;
      };
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static boolean verifies(
      String keys, String signatures, Key key, byte[] bytes, byte[] signed)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(signatures);
    signature.initVerify(
        KeyFactory.getInstance(keys).generatePublic(new X509EncodedKeySpec(key.encoded())));
    signature.update(bytes);
    return signature.verify(signed);
  }
}
