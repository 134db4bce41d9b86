package wagefund.ledger.scheme.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.scheme.command.ReferenceFigure;

/** Minimum wages, average wages and living costs, by region, each from a date on. */
record ReferenceData(List<ReferenceFigure> figures) {

  static final String ANY_REGION = "*";

  /** The figure of the region on a date, or else of any region. */
  Optional<ReferenceFigure> find(ReferenceFigure.Kind kind, String region, LocalDate on) {
    return latest(kind, region, on).or(() -> latest(kind, ANY_REGION, on));
  }

  private Optional<ReferenceFigure> latest(ReferenceFigure.Kind kind, String region, LocalDate on) {
    return figures.stream()
        .filter(f -> f.kind() == kind && f.region().equals(region) && !f.from().isAfter(on))
        .max(Comparator.comparing(ReferenceFigure::from));
  }

  /** All that hold on a date, one for each kind and region. */
  List<ReferenceFigure> inForceOn(LocalDate on) {
    Map<String, ReferenceFigure> inForce = new LinkedHashMap<>();
    figures.stream()
        .filter(f -> !f.from().isAfter(on))
        .sorted(Comparator.comparing(ReferenceFigure::from))
        .forEach(f -> inForce.put(f.kind() + " " + f.region(), f));
    return List.copyOf(inForce.values());
  }
}
