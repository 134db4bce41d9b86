package wagefund.ledger.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import wagefund.ledger.identity.store.Officer;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.identity.store.Passwords;

/**
 * Signs an officer in by password, for pages and API alike. Somebody unknown takes as long as
 * somebody known, and who fails too often must wait.
 */
@Component
class OfficerSignIn implements AuthenticationProvider {

  /** What bcrypt reads at most. */
  private static final int LONGEST_PASSWORD = 72;

  private final Officers officers;
  private final PasswordEncoder encoder;
  private final SignInTries tries;
  private final String nobody;

  OfficerSignIn(Officers officers, PasswordEncoder encoder, SignInTries tries) {
    this.officers = officers;
    this.encoder = encoder;
    this.tries = tries;
    this.nobody = Passwords.hash(encoder, "nobody has this password");
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String username = asked.getName();
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    if (tries.isThrottled(username, address)) {
      throw new LockedException("throttled");
    }
    Optional<Officer> officer = find(username, String.valueOf(asked.getCredentials()));
    if (officer.isEmpty()) {
      tries.failed(username, address);
      throw new BadCredentialsException("unknown or wrong");
    }
    tries.succeeded(username);
    UsernamePasswordAuthenticationToken known =
        UsernamePasswordAuthenticationToken.authenticated(
            officer.get().username(),
            "",
            officer.get().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
    known.setDetails(asked.getDetails());
    return known;
  }

  private Optional<Officer> find(String username, String password) {
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
      return Optional.empty();
    }
    boolean fits = encoder.matches(password, officers.passwordHash(username).orElse(nobody));
    return officers.find(username).filter(officer -> fits && officer.active());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
