package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/**
 * A claim that will be barred on the day that the claim itself counts; where it does not say, in
 * years from its due day, else from the first payment.
 */
record RecoveryLimitation() implements Watch {

  private static final OpenCase.Text TEXT =
      new OpenCase.Text(
          "诉讼时效将届满，请发函催收、起诉或取得债务确认。",
          "The limitation comes near: remind the debtor on record, sue, or have the debt acknowledged.");

  @Override
  public WarningCode code() {
    return WarningCode.RECOVERY_LIMITATION;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return OpenClaim.all(looking).stream()
        .flatMap(
            claim -> judge(claim, looking.rules().limitationYears(), looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(OpenClaim claim, int years, LocalDate asOf, Rule rule) {
    LocalDate from = claim.dueOn() == null ? claim.openedOn() : claim.dueOn();
    LocalDate until = claim.limitationOn() == null ? from.plusYears(years) : claim.limitationOn();
    return claim.judge(until, asOf, rule, TEXT);
  }
}
