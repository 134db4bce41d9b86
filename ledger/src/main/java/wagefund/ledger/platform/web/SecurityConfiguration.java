package wagefund.ledger.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import wagefund.ledger.identity.store.Passwords;
import wagefund.ledger.kernel.Facts;

/**
 * Three doors: tokens for case systems, the API by token or by the session of a page, and the pages
 * by session.
 */
@Configuration
class SecurityConfiguration {

  /** Scripts and styles come from the ledger itself, never from elsewhere. */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
          + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  @Order(1)
  SecurityFilterChain tokenDoor(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> http.securityMatcher(server.getEndpointsMatcher()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain apiDoor(HttpSecurity http, Problems problems, Tokens tokens) {
    return http.securityMatcher("/api/**")
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::comesFromAPage))
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, "/api/v1/sign-in")
                    .permitAll()
                    .anyRequest()
                    .access(new WhoMay()))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(tokens))
                    .authenticationEntryPoint(notSignedIn(problems))
                    .accessDeniedHandler(forbidden(problems)))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(notSignedIn(problems))
                    .accessDeniedHandler(forbidden(problems)))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageDoor(HttpSecurity http, AuthenticationProvider officers) {
    return http.authenticationProvider(officers)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                    .referrerPolicy(
                        referrer ->
                            referrer.policy(
                                org.springframework.security.web.header.writers
                                    .ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/sign-in",
                        "/error",
                        "/webjars/**",
                        "/assets/**",
                        "/favicon.ico",
                        "/actuator/health",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/swagger-ui/**",
                        "/swagger-ui.html")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .failureHandler(
                        (request, response, failure) ->
                            response.sendRedirect(
                                request.getContextPath()
                                    + (failure instanceof LockedException
                                        ? "/sign-in?throttled"
                                        : "/sign-in?failed"))))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
        .build();
  }

  /** A request without a token but with a session is sent by a page, and must carry its proof. */
  private static boolean comesFromAPage(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && request.getSession(false) != null;
  }

  private static AuthenticationEntryPoint notSignedIn(Problems problems) {
    return (request, response, failure) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(request, response, EdgeError.SIGN_IN_NEEDED, Facts.NONE);
    };
  }

  private static AccessDeniedHandler forbidden(Problems problems) {
    return (request, response, failure) ->
        problems.write(
            request, response, EdgeError.ROLE_NEEDED, Facts.of("role", RolesNeeded.of(request)));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Passwords.encoder();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(SigningKey key) {
    return new ImmutableJWKSet<>(key.keys());
  }

  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
    return new NimbusJwtEncoder(keys);
  }

  @Bean
  JwtDecoder jwtDecoder(SigningKey key) throws JOSEException {
    return NimbusJwtDecoder.withPublicKey(key.key().toRSAPublicKey()).build();
  }

  /** Nobody watches single filters; watching them cost more than what they do. */
  @Bean
  SecurityObservationSettings nothingObserved() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> kindOfToken() {
    return context -> context.getClaims().claim(Tokens.KIND, Tokens.CASE_SYSTEM);
  }
}
