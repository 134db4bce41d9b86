package wagefund.ledger.platform.export;

import java.io.PrintStream;
import java.util.List;

/** A thing that {@code export} can write. */
public interface ExportKind {

  /** The word after {@code export}. */
  String name();

  /** What {@code export NAME --help} prints; its first line says how it is called. */
  String help();

  /**
   * Writes it.
   *
   * @param args the arguments after its name
   * @return the exit code: 0 written, 1 something in the ledger is wrong, 2 it could not run
   */
  int run(List<String> args, PrintStream out, PrintStream err);
}
