package wagefund.ledger.casefile.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/** The problems found so far; one too many ends the reading. */
final class Problems {

  private final List<Malformed.Problem> found = new ArrayList<>();
  private final List<RosterWarning> warnings = new ArrayList<>();
  private final int limit;

  Problems(int limit) {
    this.limit = limit;
  }

  void add(ErrorCode code, Facts facts, String place) {
    if (found.size() == limit) {
      found.add(new Malformed.Problem(RosterError.TOO_MANY_PROBLEMS, Facts.of("limit", limit), ""));
      throw new Malformed(found);
    }
    found.add(new Malformed.Problem(code, facts, place));
  }

  /** Warnings are cut at the limit: they stop nobody. */
  void warn(RosterWarning.Kind kind, Facts facts, String place) {
    if (warnings.size() < limit) {
      warnings.add(new RosterWarning(kind, facts, place));
    }
  }

  /** What is read, or nothing and a problem at a place. */
  <T> Optional<T> read(Supplier<String> place, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (Malformed e) {
      e.problems().forEach(problem -> add(problem.code(), problem.facts(), place.get()));
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Malformed(found);
    }
  }

  List<RosterWarning> warnings() {
    return warnings;
  }
}
