package wagefund.ledger.platform.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.journal.view.FigureAccounts;
import wagefund.ledger.platform.read.QuietLedger;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** {@code export hledger} and {@code export beancount}: the books for another program. */
final class JournalExport implements ExportKind {

  private static final String FUND = "--fund=";
  private static final String OUTPUT = "--output=";

  private final String name;
  private final Function<PrintWriter, PlainJournal> format;

  JournalExport(String name, Function<PrintWriter, PlainJournal> format) {
    this.name = name;
    this.format = format;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String help() {
    return """
    export %1$s [--fund=ID] [--output=FILE] [options]

    Writes the books for %1$s: each voucher as a transaction, and after each month what every
    account must hold, by figures that were not read from vouchers. Exit code 0: written; 2: it
    could not run.

      --fund=ID                  one fund by its id or code; without it, all
      --output=FILE              where to write; without it, to the standard output
    """
            .formatted(name)
        + QuietLedger.OPTIONS_HELP;
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    String fund = "";
    String output = "";
    List<String> options = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith(FUND)) {
        fund = arg.substring(FUND.length());
      } else if (arg.startsWith(OUTPUT)) {
        output = arg.substring(OUTPUT.length());
      } else {
        options.add(arg);
      }
    }
    String wanted = fund;
    String file = output;
    return QuietLedger.run(options, err, ledger -> write(ledger, wanted, file, out, err));
  }

  private int write(
      ListableBeanFactory ledger, String fund, String file, PrintStream out, PrintStream err) {
    try (Writer writer = file.isEmpty() ? new Kept(out) : Files.newBufferedWriter(Path.of(file))) {
      PrintWriter print = new PrintWriter(writer);
      long vouchers = write(ledger, fund, format.apply(print));
      print.flush();
      if (vouchers < 0) {
        err.println("There is no fund " + fund);
        return 2;
      }
      if (!file.isEmpty()) {
        out.printf("%s: %,d vouchers%n", file, vouchers);
      }
      return 0;
    } catch (IOException | UncheckedIOException e) {
      err.println("It cannot be written: " + e.getMessage());
      return 2;
    }
  }

  /** Writes the books as they stand in one moment; negative where there is no such fund. */
  static long write(ListableBeanFactory ledger, String fund, PlainJournal journal) {
    TransactionTemplate moment =
        new TransactionTemplate(ledger.getBean(PlatformTransactionManager.class));
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.setReadOnly(true);
    Books books =
        new Books(
            ledger.getBean(DSLContext.class),
            new FigureAccounts(
                ledger.getBean(DSLContext.class), ledger.getBean(PostingProfiles.class)));
    Long vouchers =
        moment.execute(
            status -> {
              List<FundPositionRecord> funds = books.funds(fund);
              if (funds.isEmpty() && !fund.isEmpty()) {
                return -1L;
              }
              journal.begin("欠薪应急周转金账 " + (fund.isEmpty() ? "" : fund));
              return books.write(funds, journal);
            });
    return vouchers == null ? 0 : vouchers;
  }

  /** The standard output stays open when a writer on it is closed. */
  private static final class Kept extends OutputStreamWriter {

    Kept(PrintStream out) {
      super(out, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
