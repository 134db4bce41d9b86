package wagefund.ledger.identity.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.database.DatabaseOptions;

/**
 * Makes the first officers of a ledger that has none: an administrator, or, for the example, one
 * officer for each role. Their random passwords stand in a file that only its owner may read.
 */
@Component
public class FirstSignIns implements InitializingBean {

  private static final String FILE = "sign-in.txt";

  private final Officers officers;
  private final CaseSystems systems;
  private final PasswordEncoder encoder;
  private final Path file;
  private final boolean example;

  FirstSignIns(
      Officers officers,
      CaseSystems systems,
      PasswordEncoder encoder,
      DatabaseOptions options,
      @Value("${ledger.example:false}") boolean example) {
    this.officers = officers;
    this.systems = systems;
    this.encoder = encoder;
    this.file = Path.of(options.dataDir()).resolve(FILE);
    this.example = example;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    if (!officers.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    wanted()
        .forEach(
            (name, role) -> {
              String password = Passwords.fresh();
              if (officers.add(
                  name, display(role), Set.of(role), Passwords.hash(encoder, password))) {
                lines.add(name + " " + password);
              }
            });
    if (example) {
      String secret = Passwords.fresh();
      if (systems.add("case-system", "案件系统", CaseSystem.SCOPES, Passwords.hash(encoder, secret))) {
        lines.add("case-system " + secret);
      }
    }
    write(lines);
  }

  private Map<String, Role> wanted() {
    Map<String, Role> wanted = new LinkedHashMap<>();
    if (example) {
      wanted.put("clerk", Role.CLERK);
      wanted.put("checker", Role.CHECKER);
      wanted.put("reviewer", Role.REVIEWER);
      wanted.put("approver", Role.APPROVER);
      wanted.put("government", Role.GOVERNMENT);
      wanted.put("cashier", Role.CASHIER);
      wanted.put("cashier2", Role.CASHIER);
      wanted.put("fund-manager", Role.FUND_MANAGER);
      wanted.put("recovery", Role.RECOVERY);
      wanted.put("auditor", Role.AUDITOR);
    }
    wanted.put("admin", Role.ADMIN);
    return wanted;
  }

  private static String display(Role role) {
    return role.zh();
  }

  private void write(List<String> lines) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  /** Where the passwords stand. */
  public Path file() {
    return file;
  }

  /** The first passwords by user name, as long as their file is there. */
  public Map<String, String> passwords() {
    Map<String, String> passwords = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return passwords;
    }
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] words = line.split(" ", 2);
        if (words.length == 2) {
          passwords.put(words[0], words[1].strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return passwords;
  }
}
