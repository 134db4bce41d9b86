package wagefund.ledger.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import wagefund.ledger.identity.store.CaseSystem;
import wagefund.ledger.identity.store.CaseSystems;
import wagefund.ledger.identity.store.Officer;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.kernel.Role;

/**
 * What a token stands for: an officer with the roles of today, or a case system with its scopes. A
 * token that is older than the last change of its officer is void.
 */
@Component
public final class Tokens implements Converter<Jwt, AbstractAuthenticationToken> {

  /** The claim that tells officers from case systems. */
  public static final String KIND = "kind";

  /** The kind of an officer's token. */
  public static final String OFFICER = "officer";

  /** The kind of a case system's token. */
  public static final String CASE_SYSTEM = "case-system";

  private final Officers officers;
  private final CaseSystems systems;
  private final Cache<String, Optional<Officer>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(2)).build();

  Tokens(Officers officers, CaseSystems systems) {
    this.officers = officers;
    this.systems = systems;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    String name = String.valueOf(token.getSubject());
    String kind = String.valueOf(token.getClaimAsString(KIND));
    return new JwtAuthenticationToken(
        token, kind.equals(OFFICER) ? officer(token, name) : caseSystem(token, name), name);
  }

  private List<GrantedAuthority> officer(Jwt token, String name) {
    Officer officer =
        known.get(name, officers::find).filter(Officer::active).orElseThrow(Tokens::isVoid);
    Instant issued = token.getIssuedAt();
    if (issued == null || issued.isBefore(officer.changedAt().truncatedTo(ChronoUnit.SECONDS))) {
      throw isVoid();
    }
    List<GrantedAuthority> may = new ArrayList<>();
    officer.roles().forEach(role -> may.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
    return may;
  }

  private List<GrantedAuthority> caseSystem(Jwt token, String name) {
    CaseSystem system = systems.find(name).filter(CaseSystem::active).orElseThrow(Tokens::isVoid);
    List<GrantedAuthority> may = new ArrayList<>();
    may.add(new SimpleGrantedAuthority("ROLE_" + Role.CASE_SYSTEM.name()));
    List<String> scopes = token.getClaimAsStringList("scope");
    for (String scope : scopes == null ? List.<String>of() : scopes) {
      if (system.scopes().contains(scope)) {
        may.add(new SimpleGrantedAuthority("SCOPE_" + scope));
      }
    }
    return may;
  }

  private static InvalidBearerTokenException isVoid() {
    return new InvalidBearerTokenException("The token is void: sign in again");
  }
}
