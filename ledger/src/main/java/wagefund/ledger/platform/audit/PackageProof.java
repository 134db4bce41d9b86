package wagefund.ledger.platform.audit;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes what an outsider needs to prove the books of a package without the ledger; what an earlier
 * run wrote of it is taken up.
 */
public interface PackageProof {

  void writeTo(Path folder) throws IOException;
}
