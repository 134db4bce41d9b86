package wagefund.ledger.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.identity.store.CaseSystem;
import wagefund.ledger.identity.store.CaseSystems;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.identity.store.Passwords;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.ledger.platform.web.Places;
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/case-systems")
@Tag(name = "administration")
class CaseSystemsApi {

  /** Which system is registered, and for what. */
  record RegisterBody(String clientId, String displayName, Set<String> scopes) {}

  /** A secret that is shown once. */
  record SecretBody(String clientId, String secret) {}

  /** The case systems. */
  record SystemsBody(List<CaseSystem> items) {}

  private final CaseSystems systems;
  private final Officers officers;
  private final PasswordEncoder encoder;

  CaseSystemsApi(CaseSystems systems, Officers officers, PasswordEncoder encoder) {
    this.systems = systems;
    this.officers = officers;
    this.encoder = encoder;
  }

  @GetMapping
  @Operation(summary = "案件系统列表 · The case systems and their scopes")
  SystemsBody all() {
    return new SystemsBody(systems.all());
  }

  @PostMapping
  @Operation(
      summary = "登记案件系统 · Register a case system",
      description = "The secret in the answer is shown this once. Needs no idempotency key.")
  ResponseEntity<SecretBody> register(@RequestBody RegisterBody body) {
    String clientId = Places.at("clientId", () -> new Actor(body.clientId(), Set.of()).name());
    for (String scope : body.scopes()) {
      if (!CaseSystem.SCOPES.contains(scope)) {
        throw new Malformed(
            EdgeError.JSON_VALUE_UNKNOWN,
            Facts.of("value", Facts.shorten(scope)).and("allowed", CaseSystem.SCOPES),
            "scopes");
      }
    }
    if (body.scopes().isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "scopes");
    }
    String secret = Passwords.fresh();
    boolean free = officers.find(clientId).isEmpty();
    if (!free
        || !systems.add(
            clientId,
            Text.required(body.displayName(), 120, "displayName"),
            body.scopes(),
            Passwords.hash(encoder, secret))) {
      throw new Refused(KernelError.ALREADY_EXISTS, Facts.of("id", clientId));
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(new SecretBody(clientId, secret));
  }
}
