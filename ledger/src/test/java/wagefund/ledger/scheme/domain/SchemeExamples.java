package wagefund.ledger.scheme.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.ClaimedWorker;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;

/** Readable ids, amounts in yuan and scheme files for the tests of this room. */
final class SchemeExamples {

  static final List<String> SHIPPED =
      List.of(
          "national-724",
          "fushun-2025-draft",
          "jinzhou-2018-case",
          "jinzhou-2018-worker",
          "ouhai-2020",
          "hainan");

  static final SchemeBookId BOOK = SchemeBookId.of(new FundId("fund-1"));
  static final Actor MANAGER = new Actor("wang", Set.of(Role.FUND_MANAGER));
  static final Document NOTICE = new Document("试政办发〔2025〕1号", "试验方案", LocalDate.of(2025, 1, 1));
  static final Instant NOON = Instant.parse("2025-03-01T04:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
  static final YearMonth JAN = YearMonth.of(2025, 1);

  private SchemeExamples() {}

  static String shipped(String name) {
    try (InputStream file =
        SchemeExamples.class.getResourceAsStream("/schemes/" + name + ".yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of docs, wherever the build was started from. */
  static String docs(String name) {
    Path here = Path.of("docs", name);
    try {
      return Files.readString(Files.exists(here) ? here : Path.of("..", "docs", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A scheme with just these caps, two lines of reference data and nothing else. */
  static String withCaps(String caps) {
    return """
        format: 1
        id: example
        version: 1
        title: {zh: 试验方案}
        source: [{number: 试〔2025〕1号}]
        reference:
          minimumWage:
            - {from: 2024-01-01, amount: 2070.00}
            - {from: 2025-07-01, amount: 2190.00}
            - {region: 东区, from: 2024-06-01, amount: 1850.00}
          averageWage:
            - {from: 2024-01-01, amount: 96000.00, every: YEAR}
          basicLivingCost:
            - {from: 2024-01-01, amount: 900.00}
        caps:
        """
        + caps.indent(2);
  }

  static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  static ClaimedWorker worker(int number, String arrears) {
    return worker(number, arrears, arrears, "0");
  }

  static ClaimedWorker worker(int number, String arrears, String afterDeposit, String before) {
    return new ClaimedWorker(
        new PersonId("worker-" + number),
        Map.of(JAN, new MonthClaim(yuan(arrears), yuan(afterDeposit), yuan(before))));
  }

  /** So many workers who share the arrears, none of whom loses a fen. */
  static List<ClaimedWorker> workers(int count, String arrears, String afterDeposit) {
    List<Money> equal = Collections.nCopies(count, yuan("1"));
    List<Money> owed = Allocation.proRata(yuan(arrears), equal);
    List<Money> left = Allocation.proRata(yuan(afterDeposit), equal);
    List<ClaimedWorker> workers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      workers.add(worker(i, owed.get(i).toString(), left.get(i).toString(), "0"));
    }
    return workers;
  }

  static ComputeCaps question(List<ClaimedWorker> workers) {
    return question(TODAY, "锦州", workers);
  }

  static ComputeCaps question(LocalDate on, String region, List<ClaimedWorker> workers) {
    return new ComputeCaps(
        BOOK,
        on,
        on,
        region,
        Sector.CONSTRUCTION,
        Set.of(Situation.CANNOT_PAY, Situation.MASS_INCIDENT_RISK),
        workers,
        yuan("5000000"));
  }

  static CapComputation compute(String content, ComputeCaps question) {
    return CapEngine.compute(SchemeFile.read(content), question).answer(CapComputation.class);
  }
}
