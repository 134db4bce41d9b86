package wagefund.ledger.scheme.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.ReferenceFigure;
import wagefund.ledger.scheme.command.SchemeError;

/** Looks reference figures up for one computation and remembers which were used or missing. */
final class ReferenceLookup {

  private final Scheme scheme;
  private final ComputeCaps asked;
  private final Set<ReferenceFigure> used = new LinkedHashSet<>();
  private final List<Rejection> missing = new ArrayList<>();

  ReferenceLookup(Scheme scheme, ComputeCaps asked) {
    this.scheme = scheme;
    this.asked = asked;
  }

  /** The figure a month; zero where it is missing, which then refuses the whole computation. */
  Money find(ReferenceFigure.Kind kind, LocalDate on, String rule) {
    Optional<ReferenceFigure> figure = scheme.reference().find(kind, asked.region(), on);
    figure.ifPresentOrElse(used::add, () -> missing.add(refusal(kind, on, rule)));
    return figure.map(ReferenceFigure::monthly).orElse(Money.ZERO);
  }

  private Rejection refusal(ReferenceFigure.Kind kind, LocalDate on, String rule) {
    return new Rejection(
        SchemeError.REFERENCE_MISSING,
        Facts.of("schemeId", scheme.terms().schemeId())
            .and("region", asked.region())
            .and("on", on)
            .and("kind", kind)
            .and("rule", rule));
  }

  Optional<Rejection> refusal() {
    return missing.stream().findFirst();
  }

  List<ReferenceFigure> used() {
    return List.copyOf(used);
  }
}
