package wagefund.ledger.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.identity.store.Officer;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.identity.store.Passwords;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.platform.web.Places;
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/officers")
@Tag(name = "administration", description = "用户与案件系统 · Officers and case systems; needs ADMIN")
class OfficersApi {

  /** Who is appointed. */
  record AppointBody(String username, String displayName, Set<Role> roles) {}

  /** What an officer may do from now on. */
  record StateBody(Set<Role> roles, Optional<Boolean> active) {}

  /** A password that is shown once. */
  record PasswordBody(String username, String password) {}

  /** The officers. */
  record OfficersBody(List<Officer> items) {}

  private final Officers officers;
  private final PasswordEncoder encoder;

  OfficersApi(Officers officers, PasswordEncoder encoder) {
    this.officers = officers;
    this.encoder = encoder;
  }

  @GetMapping
  @Operation(summary = "用户列表 · The officers and their roles")
  OfficersBody all() {
    return new OfficersBody(officers.all());
  }

  @PostMapping
  @Operation(
      summary = "新增用户 · Appoint an officer",
      description = "The password in the answer is shown this once. Needs no idempotency key.")
  ResponseEntity<PasswordBody> appoint(@RequestBody AppointBody body) {
    String username = Places.at("username", () -> new Actor(body.username(), Set.of()).name());
    String password = Passwords.fresh();
    boolean added =
        officers.add(
            username,
            Text.required(body.displayName(), 120, "displayName"),
            requireOfficerRoles(body.roles()),
            Passwords.hash(encoder, password));
    if (!added) {
      throw new Refused(KernelError.ALREADY_EXISTS, Facts.of("id", username));
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(new PasswordBody(username, password));
  }

  @PostMapping("/{username}")
  @Operation(summary = "变更角色或停用 · Change the roles, or stop an officer from signing in")
  Officer change(@PathVariable String username, @RequestBody StateBody body) {
    if (!officers.set(username, requireOfficerRoles(body.roles()), body.active().orElse(true))) {
      throw unknown(username);
    }
    return officers.find(username).orElseThrow(() -> unknown(username));
  }

  @PostMapping("/{username}/password")
  @Operation(
      summary = "重置密码 · Give an officer a new password",
      description = "It is shown this once; what the officer signed in to before is void.")
  PasswordBody reset(@PathVariable String username) {
    String password = Passwords.fresh();
    if (!officers.setPassword(username, Passwords.hash(encoder, password))) {
      throw unknown(username);
    }
    return new PasswordBody(username, password);
  }

  private static Set<Role> requireOfficerRoles(Set<Role> roles) {
    if (roles.isEmpty() || roles.contains(Role.CASE_SYSTEM)) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "roles");
    }
    return roles;
  }

  private static Refused unknown(String username) {
    return new Refused(
        KernelError.NOT_FOUND, Facts.of("what", "officer").and("id", Facts.shorten(username)));
  }
}
