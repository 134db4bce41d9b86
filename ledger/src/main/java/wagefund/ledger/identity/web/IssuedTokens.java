package wagefund.ledger.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** The tokens given to case systems lately; a token proves itself, so that few need be kept. */
@Component
class IssuedTokens implements OAuth2AuthorizationService {

  private final Cache<String, OAuth2Authorization> issued =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

  @Override
  public void save(OAuth2Authorization authorization) {
    issued.put(authorization.getId(), authorization);
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    issued.invalidate(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return issued.getIfPresent(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return issued.asMap().values().stream()
        .filter(authorization -> authorization.getToken(token) != null)
        .findFirst()
        .orElse(null);
  }
}
