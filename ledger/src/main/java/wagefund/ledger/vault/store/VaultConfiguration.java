package wagefund.ledger.vault.store;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys of the vault lie: beside the data, or where {@code ledger.vault.keys} says. */
@Configuration
class VaultConfiguration {

  @Bean
  VaultKeys vaultKeys(
      @Value("${ledger.vault.keys:${ledger.database.data-dir:data}/vault-keys}") String directory) {
    return VaultKeys.in(Path.of(directory));
  }
}
