package wagefund.ledger.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.Tokens;

@RestController
@RequestMapping("/api/v1/sign-in")
@Tag(name = "sign-in", description = "登录 · Officers sign in")
class SignInApi {

  private static final Duration LIFE = Duration.ofHours(8);

  /** Who signs in. */
  record SignInBody(String username, String password) {}

  /** A token for the header {@code Authorization: Bearer}, for eight hours. */
  record TokenBody(String token, Instant expiresAt, List<String> roles) {}

  private final OfficerSignIn signIn;
  private final SignInTries tries;
  private final JwtEncoder tokens;
  private final Clock clock;

  SignInApi(OfficerSignIn signIn, SignInTries tries, JwtEncoder tokens, Clock clock) {
    this.signIn = signIn;
    this.tries = tries;
    this.tokens = tokens;
    this.clock = clock;
  }

  @PostMapping
  @SecurityRequirements
  @Operation(summary = "登录 · Sign in with user name and password; needs no idempotency key")
  TokenBody signIn(@RequestBody SignInBody body, HttpServletRequest request) {
    Authentication known = authenticate(body, request);
    List<String> roles =
        known.getAuthorities().stream()
            .map(authority -> String.valueOf(authority.getAuthority()).substring("ROLE_".length()))
            .sorted()
            .toList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expires = now.plus(LIFE);
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .subject(known.getName())
            .issuedAt(now)
            .expiresAt(expires)
            .claim(Tokens.KIND, Tokens.OFFICER)
            .claim("roles", roles)
            .build();
    String token = tokens.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    return new TokenBody(token, expires, roles);
  }

  private Authentication authenticate(SignInBody body, HttpServletRequest request) {
    UsernamePasswordAuthenticationToken asked =
        UsernamePasswordAuthenticationToken.unauthenticated(body.username(), body.password());
    asked.setDetails(new WebAuthenticationDetails(request));
    try {
      return signIn.authenticate(asked);
    } catch (LockedException e) {
      throw new Refused(EdgeError.SIGN_IN_THROTTLED, Facts.of("seconds", tries.seconds()));
    } catch (AuthenticationException e) {
      throw new Refused(EdgeError.SIGN_IN_FAILED);
    }
  }
}
