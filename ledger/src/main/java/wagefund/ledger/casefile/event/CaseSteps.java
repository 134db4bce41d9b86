package wagefund.ledger.casefile.event;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which steps were taken in a case, and when. */
public record CaseSteps(Map<CaseStep, LocalDate> taken) {

  public static final CaseSteps NONE = new CaseSteps(Map.of());

  public CaseSteps {
    taken = Map.copyOf(taken);
  }

  public Optional<LocalDate> on(CaseStep step) {
    return Optional.ofNullable(taken.get(step));
  }

  public CaseSteps and(CaseStepTaken step) {
    Map<CaseStep, LocalDate> more = new EnumMap<>(CaseStep.class);
    more.putAll(taken);
    more.put(step.step(), step.on());
    return new CaseSteps(more);
  }
}
