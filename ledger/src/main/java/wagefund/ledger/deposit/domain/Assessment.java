package wagefund.ledger.deposit.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.deposit.command.ClaimedAdjustment;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.deposit.command.ProjectContract;
import wagefund.ledger.deposit.event.AppliedAdjustment;
import wagefund.ledger.deposit.event.Assessed;
import wagefund.ledger.deposit.event.ProjectShare;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.scheme.command.DepositTerms;
import wagefund.ledger.scheme.command.DepositTerms.Adjustment;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.command.Sector;

/** 核定: what a deposit has to be, by the scheme; answered with {@link Assessed}. */
final class Assessment {

  private final SchemeTerms scheme;
  private final Sector sector;

  Assessment(SchemeTerms scheme, Sector sector) {
    this.scheme = scheme;
    this.sector = sector;
  }

  /** The adjustments that were claimed before, to be claimed again. */
  static List<ClaimedAdjustment> of(Assessed before) {
    return before.adjustments().stream()
        .map(a -> new ClaimedAdjustment(a.name(), a.document()))
        .toList();
  }

  static List<ProjectContract> projectsOf(Assessed before) {
    return before.projects().stream()
        .map(p -> new ProjectContract(p.project(), p.contractSum()))
        .toList();
  }

  Outcome of(List<ProjectContract> projects, List<ClaimedAdjustment> claims) {
    if (scheme.deposit().isEmpty()) {
      return Outcome.rejected(
          DepositError.DEPOSIT_TERMS_NOT_STATED, Facts.of("scheme", scheme.schemeId()));
    }
    DepositTerms terms = scheme.deposit().get();
    Set<String> claimed = new HashSet<>();
    List<AppliedAdjustment> applied = new ArrayList<>();
    boolean exempt = false;
    for (ClaimedAdjustment claim : claims) {
      Optional<Adjustment> known = terms.adjustment(claim.name());
      if (known.isEmpty()) {
        return unknown(claim, terms);
      }
      if (!claimed.add(claim.name())) {
        return Outcome.rejected(
            DepositError.ADJUSTMENT_TWICE, Facts.of("name", Facts.shorten(claim.name())));
      }
      Adjustment adjustment = known.get();
      exempt |= adjustment.effect() == Adjustment.Effect.EXEMPT;
      applied.add(
          new AppliedAdjustment(adjustment.name(), adjustment.title().zh(), claim.document()));
    }
    List<ProjectShare> shares = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ProjectContract project : projects) {
      if (!names.add(project.project())) {
        return Outcome.rejected(DepositError.PROJECT_TWICE, Facts.of("project", project.project()));
      }
      Optional<DepositTerms.Assessment> assessed =
          terms.assess(project.contractSum(), sector, claimed);
      if (assessed.isEmpty()) {
        return Outcome.rejected(
            DepositError.DEPOSIT_RATE_NOT_STATED,
            Facts.of("scheme", scheme.schemeId())
                .and("contractSum", project.contractSum())
                .and("sector", sector));
      }
      shares.add(share(project, assessed.get()));
    }
    Money required = Money.sum(shares.stream().map(ProjectShare::required).toList());
    return Outcome.accepted(
        new Assessed(scheme.schemeId(), scheme.version(), applied, shares, required, exempt));
  }

  private static ProjectShare share(ProjectContract project, DepositTerms.Assessment assessed) {
    return new ProjectShare(
        project.project(),
        project.contractSum(),
        assessed.ratePercent(),
        assessed.computed(),
        assessed.required(),
        assessed.explanation());
  }

  private Outcome unknown(ClaimedAdjustment claim, DepositTerms terms) {
    return Outcome.rejected(
        DepositError.ADJUSTMENT_UNKNOWN,
        Facts.of("scheme", scheme.schemeId())
            .and("name", Facts.shorten(claim.name()))
            .and(
                "allowed",
                String.join(", ", terms.adjustments().stream().map(Adjustment::name).toList())));
  }
}
