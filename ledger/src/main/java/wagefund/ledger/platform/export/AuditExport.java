package wagefund.ledger.platform.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.identity.store.Officer;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.audit.AuditPackage;
import wagefund.ledger.platform.audit.AuditPackages;
import wagefund.ledger.platform.write.IdempotencyKey;

/** {@code export audit}: an audit package without a browser, of a ledger that is stopped. */
final class AuditExport implements ExportKind {

  private static final String UNMASKED = "--unmasked";

  private static final Map<String, String> OPTIONS =
      Map.of(
          "--data-dir", "--ledger.database.data-dir",
          "--database-url", "--ledger.database.url",
          "--database-user", "--ledger.database.user",
          "--database-password", "--ledger.database.password",
          "--posting-profiles", "--ledger.posting-profiles",
          "--keys", "--ledger.seal.keys",
          "--vault-keys", "--ledger.vault.keys",
          "--audit-mapping", "--ledger.audit.mapping");

  private static final List<String> OWN =
      List.of("--fund", "--from", "--to", "--reason", "--officer", "--output");

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String help() {
    return """
    export audit --fund=ID --from=MONTH --to=MONTH --reason=WHY --officer=NAME --output=FILE [options]

    Makes the audit package of a fund and a period, and records who asked for it and why. Exit code
    0: written; 1: it could not be made; 2: it could not run.

      --fund=ID                  the fund, by its id or code
      --from=MONTH --to=MONTH    the period, such as 2025-01 and 2025-12
      --reason=WHY               why it is needed
      --officer=NAME             in whose name: an officer with the role AUDITOR
      --unmasked                 people in full; a look at each is recorded under that name
      --output=FILE              where to write the archive
      --audit-mapping=FILE       the names of the tables and fields of GB/T 24589
      --posting-profiles=FILES   the posting profiles in use, with commas between
      --keys=FOLDER              where the key of checkpoints lies; default the data directory
      --vault-keys=FOLDER        where the keys of the vault lie; default the data directory
      --data-dir=DIR             the data of a stopped ledger; default data
      --database-url=URL         instead: a MySQL or MariaDB server
      --database-user=NAME       the user at that server; default ledger
      --database-password=WORD   its password
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    Map<String, String> given = new HashMap<>();
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                // It does not run by the calendars and limits of the office, so it keeps none.
                "--ledger.audit.keep-rules=false"));
    for (String arg : args) {
      if (arg.equals(UNMASKED)) {
        given.put(UNMASKED, "");
        continue;
      }
      String[] parts = arg.split("=", 2);
      String setting = OPTIONS.get(parts[0]);
      if (parts.length == 2 && OWN.contains(parts[0])) {
        given.put(parts[0], parts[1]);
      } else if (parts.length == 2 && setting != null) {
        settings.add(setting + "=" + parts[1]);
      } else {
        err.println(
            "There is no option " + arg + ". export audit --help tells those that there are");
        return 2;
      }
    }
    for (String option : OWN) {
      if (given.getOrDefault(option, "").isBlank()) {
        err.println("The option " + option + " is needed");
        return 2;
      }
    }
    Optional<String> unusable = unusable(given);
    if (unusable.isPresent()) {
      err.println(unusable.get());
      return 2;
    }
    try (ConfigurableApplicationContext ledger =
        new SpringApplicationBuilder(LedgerApplication.class)
            .run(settings.toArray(String[]::new))) {
      String name = given.getOrDefault("--officer", "");
      Optional<Officer> officer = ledger.getBean(Officers.class).find(name).filter(Officer::active);
      if (officer.isEmpty() || !officer.get().roles().contains(Role.AUDITOR)) {
        err.println("Refused: " + name + " is no officer with the role AUDITOR");
        return 1;
      }
      return make(ledger.getBean(AuditPackages.class), given, out, err);
    }
  }

  /** What is wrong with what was given, before the ledger is started for it. */
  private static Optional<String> unusable(Map<String, String> given) {
    for (String option : List.of("--from", "--to")) {
      try {
        YearMonth unused = YearMonth.parse(given.getOrDefault(option, ""));
      } catch (DateTimeException e) {
        return Optional.of(
            "Not a month: " + option + "=" + given.get(option) + ". Write it as 2025-01");
      }
    }
    Path to = Path.of(given.getOrDefault("--output", "")).toAbsolutePath();
    Path folder = to.getParent();
    if (Files.isDirectory(to) || folder == null || !Files.isDirectory(folder)) {
      return Optional.of("It cannot be written to " + to);
    }
    return Optional.empty();
  }

  private static int make(
      AuditPackages packages, Map<String, String> given, PrintStream out, PrintStream err) {
    try {
      Actor officer = new Actor(given.getOrDefault("--officer", ""), Set.of(Role.AUDITOR));
      Outcome asked =
          packages.request(
              packages.fundNamed(given.getOrDefault("--fund", "")),
              YearMonth.parse(given.getOrDefault("--from", "")),
              YearMonth.parse(given.getOrDefault("--to", "")),
              given.containsKey(UNMASKED),
              given.getOrDefault("--reason", ""),
              new IdempotencyKey(
                  officer.name(), "export-" + System.nanoTime(), Digest.of(given.toString())),
              officer);
      if (!asked.isAccepted()) {
        var why = asked.rejection().orElseThrow();
        err.println("Refused: " + why.code().name() + ", " + why.facts().fill(why.code().en()));
        return 1;
      }
      AuditPackage made = await(packages, asked.answer(String.class), out);
      Outcome fetched = packages.fetch(made, officer);
      if (!fetched.isAccepted()) {
        err.println("It could not be made: " + made.problem());
        return 1;
      }
      Path to = Path.of(given.getOrDefault("--output", ""));
      Files.copy(fetched.answer(Path.class), to, StandardCopyOption.REPLACE_EXISTING);
      out.printf("%s: %,d bytes, SHA-256 %s%n", to, made.sizeBytes(), made.sha256());
      return 0;
    } catch (Malformed e) {
      e.problems()
          .forEach(
              p ->
                  err.println(
                      "Refused: " + p.code().name() + ", " + p.facts().fill(p.code().en())));
      return 1;
    } catch (IOException e) {
      err.println("It cannot be written: " + e.getMessage());
      return 2;
    }
  }

  private static AuditPackage await(AuditPackages packages, String id, PrintStream out) {
    int told = -1;
    while (true) {
      AuditPackage now = packages.find(id).orElseThrow();
      boolean over =
          now.status() == AuditPackage.Status.READY || now.status() == AuditPackage.Status.FAILED;
      if (over) {
        return now;
      }
      if (now.partsDone() / 10 != told) {
        told = now.partsDone() / 10;
        out.printf("%d of %d: %s%n", now.partsDone(), now.partsTotal(), now.doing());
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return now;
      }
    }
  }
}
