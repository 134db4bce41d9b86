package wagefund.ledger.casefile.command;

import java.time.LocalDate;
import java.util.List;

/** Reads rosters that come as files, for whoever pays workers. */
public interface Rosters {

  /**
   * The workers of a roster in JSON, CSV or XLSX, each once, with an amount by month.
   *
   * @param today no wage month and no birth date may be after it
   * @throws wagefund.ledger.kernel.Malformed with all problems, each with its place
   */
  List<ClaimingWorker> read(byte[] file, LocalDate today);
}
