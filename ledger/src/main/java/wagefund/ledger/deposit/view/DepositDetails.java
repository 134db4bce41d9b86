package wagefund.ledger.deposit.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/** What is behind one line of the register: projects, guarantees, drawdowns, objections. */
public record DepositDetails(
    List<Project> projects,
    List<Instrument> guarantees,
    List<Drawdown> drawdowns,
    List<Objection> objections) {

  /** A project that the deposit covers, or covered. */
  public record Project(
      String project,
      Money contractSum,
      String ratePercent,
      Money required,
      String explanation,
      LocalDate addedOn,
      @Nullable LocalDate removedOn) {}

  /**
   * A guarantee or policy.
   *
   * @param left what may still be called, or what was left when it became void
   * @param voidedOn when it was replaced or handed back
   */
  public record Instrument(
      String number,
      String form,
      String issuer,
      String project,
      Money face,
      Money left,
      LocalDate validFrom,
      LocalDate expiresOn,
      LocalDate remindOn,
      LocalDate acceptedOn,
      @Nullable LocalDate voidedOn,
      String replacedBy) {}

  /** What was drawn at once, and what of it was made good so far. */
  public record Drawdown(
      int no,
      String noticeId,
      String caseId,
      String project,
      LocalDate drawnOn,
      LocalDate dueOn,
      Money amount,
      Money madeGood) {}

  /** An objection to the release. */
  public record Objection(
      LocalDate announcedOn,
      int no,
      LocalDate raisedOn,
      String reason,
      String document,
      @Nullable LocalDate settledOn,
      String result) {}
}
