package wagefund.ledger.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import wagefund.ledger.identity.store.Officer;
import wagefund.ledger.identity.store.Officers;

/** The names under which colleagues know an officer, kept for a minute. */
@Component
public class OfficerNames {

  private final Officers officers;
  private final Cache<String, String> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  OfficerNames(Officers officers) {
    this.officers = officers;
  }

  /** The display name; the user name where there is none. */
  public String shown(String userName) {
    if (userName.isEmpty()) {
      return "";
    }
    return known.get(userName, name -> officers.find(name).map(Officer::displayName).orElse(name));
  }
}
