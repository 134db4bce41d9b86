package wagefund.ledger.platform.export;

import static wagefund.schema.read.Tables.FUND_POSITION;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.journal.view.FigureAccounts;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** Asks other book-keeping programs, where they are installed, whether the books are right. */
@Component
public final class SecondOpinion {

  /** How many lines of a program are kept. */
  private static final int LINES = 40;

  private static final Program HLEDGER = new Program("hledger");
  private static final Program BEANCOUNT = new Program("bean-check");

  /** What a program says. */
  public enum Verdict {
    AGREES,
    DIFFERS,
    NOT_INSTALLED
  }

  /**
   * The opinion of a program.
   *
   * @param lines what it found, none where it agrees
   */
  public record Opinion(String program, Verdict verdict, List<String> lines) {

    public Opinion {
      lines = List.copyOf(lines);
    }
  }

  private final DSLContext read;
  private final FigureAccounts figures;
  private final TransactionTemplate moment;

  /** Asks about the ledger of which these are the parts. */
  public SecondOpinion(
      DSLContext read, PostingProfiles profiles, PlatformTransactionManager transactions) {
    this.read = read;
    this.figures = new FigureAccounts(read, profiles);
    this.moment = new TransactionTemplate(transactions);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.setReadOnly(true);
  }

  /** hledger keeps the books once more; then its balances are held against the funds. */
  public Opinion hledger() throws IOException {
    if (!HLEDGER.isInstalled()) {
      return new Opinion(HLEDGER.name(), Verdict.NOT_INSTALLED, List.of());
    }
    return inFolder(
        folder -> {
          Path file = folder.resolve("books.journal");
          Map<String, Long> expected = write(file, HledgerJournal::new);
          Program.Said check = HLEDGER.run(folder, "-f", file.toString(), "check", "--strict");
          if (check.exitCode() != 0) {
            return differs(HLEDGER, check.lines());
          }
          Program.Said balances =
              HLEDGER.run(
                  folder, "-f", file.toString(), "balance", "--flat", "--empty", "-N", "-O", "csv");
          if (balances.exitCode() != 0) {
            return differs(HLEDGER, balances.lines());
          }
          List<String> differences = compare(expected, balances.lines());
          return differences.isEmpty()
              ? new Opinion(HLEDGER.name(), Verdict.AGREES, List.of())
              : differs(HLEDGER, differences);
        });
  }

  /** The same by beancount, which itself compares what every account must hold. */
  public Opinion beancount() throws IOException {
    if (!BEANCOUNT.isInstalled()) {
      return new Opinion(BEANCOUNT.name(), Verdict.NOT_INSTALLED, List.of());
    }
    return inFolder(
        folder -> {
          Path file = folder.resolve("books.beancount");
          var unused = write(file, BeancountJournal::new);
          Program.Said check = BEANCOUNT.run(folder, "--no-cache", file.toString());
          return check.exitCode() == 0 && check.lines().stream().allMatch(String::isBlank)
              ? new Opinion(BEANCOUNT.name(), Verdict.AGREES, List.of())
              : differs(BEANCOUNT, check.lines());
        });
  }

  private static Opinion differs(Program program, List<String> lines) {
    return new Opinion(
        program.name(),
        Verdict.DIFFERS,
        lines.stream().filter(line -> !line.isBlank()).limit(LINES).toList());
  }

  /** Writes the books, and gives in the same moment what each figure of each fund must be. */
  private Map<String, Long> write(
      Path file, java.util.function.Function<PrintWriter, PlainJournal> format) {
    Map<String, Long> expected =
        moment.execute(
            status -> {
              try (PrintWriter out =
                  new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                Books books = new Books(read, figures);
                PlainJournal journal = format.apply(out);
                journal.begin("欠薪应急周转金账");
                var unused = books.write(books.funds(""), journal);
                if (out.checkError()) {
                  throw new IOException("The books cannot be written to " + file);
                }
                return expected(books);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    return expected == null ? Map.of() : expected;
  }

  /** By the names that {@link HledgerJournal} gives; several accounts of a figure are one key. */
  private Map<String, Long> expected(Books books) {
    Map<String, Long> expected = new HashMap<>();
    Set<String> segments = new HashSet<>();
    for (FundPositionRecord own :
        read.selectFrom(FUND_POSITION).orderBy(FUND_POSITION.FUND_ID).fetch()) {
      BookFund fund = books.book(own, segments);
      figures
          .of(own.getFundId())
          .forEach(
              (figure, accounts) -> {
                List<String> names =
                    accounts.stream().map(account -> HledgerJournal.nameOf(fund, account)).toList();
                expected.put(String.join(" + ", names), FundFigure.signed(own, figure));
              });
    }
    return expected;
  }

  static List<String> compare(Map<String, Long> expected, List<String> csv) {
    Map<String, Long> held = new HashMap<>();
    for (String line : csv.subList(Math.min(1, csv.size()), csv.size())) {
      String[] cells = line.substring(1, line.length() - 1).split("\",\"", -1);
      if (cells.length > 1) {
        held.put(cells[0], fen(cells[1]));
      }
    }
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (names, fen) -> {
          long sum = 0;
          for (String name : names.split(" \\+ ", -1)) {
            sum = Math.addExact(sum, held.getOrDefault(name, 0L));
          }
          if (sum != fen) {
            differences.add(
                names
                    + ": "
                    + InTwoLanguages.of(
                        "hledger 得 %s，资金记 %s".formatted(Figures.yuan(sum), Figures.yuan(fen)),
                        "hledger says %s, the fund says %s"
                            .formatted(Figures.yuan(sum), Figures.yuan(fen))));
          }
        });
    return differences;
  }

  /** An amount as hledger prints it by our commodity directive: two decimals, or a bare zero. */
  private static long fen(String amount) {
    String plain = amount.replace(" CNY", "").replace(",", "").strip();
    if (plain.isEmpty()) {
      return 0;
    }
    int point = plain.indexOf('.');
    return Long.parseLong(point < 0 ? plain + "00" : plain.replace(".", ""));
  }

  /** What is done with files that nobody else may read, and that are gone afterwards. */
  private interface Work {
    Opinion in(Path folder) throws IOException;
  }

  private static Opinion inFolder(Work work) throws IOException {
    Path folder = Files.createTempDirectory("second-opinion");
    try {
      return work.in(folder);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
