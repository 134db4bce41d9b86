package wagefund.ledger.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.identity.store.Passwords;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.ledger.platform.web.Refused;

/** Where an administrator appoints officers and gives them roles. */
@Controller
class OfficerPages {

  private static final List<Role> ROLES =
      Arrays.stream(Role.values()).filter(role -> role != Role.CASE_SYSTEM).toList();

  private final Officers officers;
  private final PasswordEncoder encoder;
  private final Posting posting;

  OfficerPages(Officers officers, PasswordEncoder encoder, Posting posting) {
    this.officers = officers;
    this.encoder = encoder;
    this.posting = posting;
  }

  @GetMapping("/officers")
  String list(Actor officer, Model model) {
    requireAdmin(officer);
    model.addAttribute("officers", officers.all());
    model.addAttribute("roles", ROLES);
    return "officers";
  }

  @PostMapping("/officers")
  String add(Form form, RedirectAttributes next) {
    return act(
        form,
        next,
        () -> {
          String name = new Actor(form.required("username"), Set.of()).name();
          String password = Passwords.fresh();
          boolean added =
              officers.add(
                  name,
                  Text.required(form.text("displayName"), 120, "displayName"),
                  roles(form),
                  Passwords.hash(encoder, password));
          if (!added) {
            throw new Malformed(KernelError.ALREADY_EXISTS, Facts.of("id", name), "username");
          }
          show(next, name, password);
          return true;
        });
  }

  @PostMapping("/officers/{name}")
  String change(@PathVariable String name, Form form, RedirectAttributes next) {
    return act(form, next, () -> officers.set(name, roles(form), form.has("active")));
  }

  @PostMapping("/officers/{name}/password")
  String reset(@PathVariable String name, Form form, RedirectAttributes next) {
    return act(
        form,
        next,
        () -> {
          String password = Passwords.fresh();
          boolean known = officers.setPassword(name, Passwords.hash(encoder, password));
          if (known) {
            show(next, name, password);
          }
          return known;
        });
  }

  private static void show(RedirectAttributes next, String name, String password) {
    next.addFlashAttribute("passwordOf", name);
    next.addFlashAttribute("password", password);
  }

  private String act(Form form, RedirectAttributes next, Supplier<Boolean> change) {
    requireAdmin(form.by());
    try {
      if (!change.get()) {
        throw new Malformed(KernelError.NOT_FOUND, Facts.of("what", "").and("id", form.path()));
      }
      next.addFlashAttribute("done", "officer");
    } catch (Malformed malformed) {
      posting.refuse(next, form, "officer", malformed);
    }
    return "redirect:/officers";
  }

  private static Set<Role> roles(Form form) {
    Set<Role> roles =
        form.all("roles").stream()
            .map(role -> Form.choice(role, "roles", Role.class))
            .filter(ROLES::contains)
            .collect(Collectors.toSet());
    if (roles.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "roles");
    }
    return roles;
  }

  private static void requireAdmin(Actor officer) {
    if (!officer.has(Role.ADMIN)) {
      throw new Refused(
          EdgeError.ROLE_NEEDED, Facts.of("role", Role.ADMIN.zh() + " " + Role.ADMIN.en()));
    }
  }
}
