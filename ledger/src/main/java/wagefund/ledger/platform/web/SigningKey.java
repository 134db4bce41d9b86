package wagefund.ledger.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.platform.database.DatabaseOptions;
import wagefund.ledger.platform.database.StartProblem;

/**
 * The key that signs tokens. It stands in the data directory, readable by its owner only, so that
 * tokens outlive a restart.
 */
@Component
final class SigningKey {

  private static final int BITS = 3072;

  private final RSAKey key;

  SigningKey(DatabaseOptions options, Ids ids) {
    Path file = Path.of(options.dataDir()).resolve("signing-key.json");
    try {
      if (!Files.exists(file)) {
        create(file, ids.next());
      }
      this.key = RSAKey.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException | ParseException | JOSEException e) {
      throw new StartProblem("The signing key " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static void create(Path file, String id) throws IOException, JOSEException {
    String fresh =
        new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyID(id).generate().toJSONString();
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, fresh, StandardCharsets.UTF_8);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its key is as good.
    }
  }

  RSAKey key() {
    return key;
  }

  JWKSet keys() {
    return new JWKSet(key);
  }
}
