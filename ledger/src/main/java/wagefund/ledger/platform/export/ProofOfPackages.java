package wagefund.ledger.platform.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.audit.PackageProof;

/** Puts into each audit package the same proof as {@code export proof} writes. */
@Component
class ProofOfPackages implements PackageProof {

  private final ListableBeanFactory ledger;

  ProofOfPackages(ListableBeanFactory ledger) {
    this.ledger = ledger;
  }

  @Override
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    ProofExport.write(ledger, folder, (done, total) -> {});
  }
}
