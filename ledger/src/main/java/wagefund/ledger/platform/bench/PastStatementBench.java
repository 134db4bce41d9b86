package wagefund.ledger.platform.bench;

import java.util.Arrays;
import java.util.List;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.reporting.Known;
import wagefund.reporting.NothingToState;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

/** Whether a statement of a case as known on a past day costs more when the log is long. */
final class PastStatementBench {

  private static final int LOOKS = 21;

  private final Statements statements;
  private final List<StatementRequest> now;
  private final List<StatementRequest> then;
  private final List<String> codes;

  /**
   * @param place the last place of the log, when case and advance were the last that happened
   */
  PastStatementBench(Statements statements, CaseId arrears, AdvanceId advance, long place) {
    this.statements = statements;
    this.now = requests(arrears, advance, Known.now());
    this.then = requests(arrears, advance, new Known.At(place));
    this.codes = codes(now);
  }

  private static List<StatementRequest> requests(CaseId arrears, AdvanceId advance, Known known) {
    return List.of(
        new StatementRequest.CaseAccount(arrears.value(), known),
        new StatementRequest.DisbursementRoster(advance.value(), known));
  }

  private List<String> codes(List<StatementRequest> requests) {
    return requests.stream().map(this::code).toList();
  }

  private String code(StatementRequest request) {
    try {
      return statements.checkCode(request);
    } catch (NothingToState e) {
      throw new IllegalStateException(e);
    }
  }

  /** The medians in microseconds of a case account and a roster as they were known then. */
  long[] measure() {
    if (!codes(then).equals(codes)) {
      throw new IllegalStateException("A statement of the past is not what it was");
    }
    return then.stream().mapToLong(this::median).toArray();
  }

  private long median(StatementRequest request) {
    long[] micros = new long[LOOKS];
    for (int look = -LOOKS; look < LOOKS; look++) {
      long started = System.nanoTime();
      if (code(request).isEmpty()) {
        throw new IllegalStateException("A statement has a check code");
      }
      micros[Math.max(0, look)] = (System.nanoTime() - started) / 1_000;
    }
    Arrays.sort(micros);
    return micros[LOOKS / 2];
  }
}
