package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;

/** A request that is ready to be sent, as often as need be. */
record Prepared(
    Deed deed, String token, String path, ObjectNode body, Optional<Path> roster, String key) {

  Answer send(LedgerApi api) {
    return roster
        .map(file -> api.postWithRoster(token, path, body, file, key))
        .orElseGet(() -> api.post(token, path, body, key));
  }
}
