package wagefund.ledger.kernel;

import java.util.List;

/**
 * What was sent cannot be read as what it should be. It carries one problem or several, each with a
 * stable code and its place.
 */
public final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param code the stable code
   * @param facts what was found and what is allowed
   * @param place the field, or the line and column, such as {@code workers[3].idNumber} or {@code
   *     line 4, column 3}; empty where it is the whole
   */
  public record Problem(ErrorCode code, Facts facts, String place) {}

  private final transient List<Problem> problems;

  public Malformed(ErrorCode code, Facts facts) {
    this(List.of(new Problem(code, facts, "")));
  }

  public Malformed(ErrorCode code, Facts facts, String place) {
    this(List.of(new Problem(code, facts, place)));
  }

  public Malformed(List<Problem> problems) {
    super(problems.get(0).code().name() + " " + problems.get(0).place());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
