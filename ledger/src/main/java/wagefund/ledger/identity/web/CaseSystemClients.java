package wagefund.ledger.identity.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import wagefund.ledger.identity.store.CaseSystem;
import wagefund.ledger.identity.store.CaseSystems;

/** The case systems as clients that get tokens by client credentials. */
@Component
class CaseSystemClients implements RegisteredClientRepository {

  private static final Duration LIFE = Duration.ofHours(1);

  private final CaseSystems systems;

  CaseSystemClients(CaseSystems systems) {
    this.systems = systems;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Case systems are registered by an administrator");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return systems.find(clientId).filter(CaseSystem::active).map(this::client).orElse(null);
  }

  private RegisteredClient client(CaseSystem system) {
    return RegisteredClient.withId(system.clientId())
        .clientId(system.clientId())
        .clientName(system.displayName())
        .clientSecret(systems.secretHash(system.clientId()).orElse(""))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(system.scopes()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
        .build();
  }
}
