package wagefund.ledger.recoverybook.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;

/**
 * 资金预测: how long a fund lasts, with all that went into it. It is an estimate for planning, never a
 * reason to promise or refuse money.
 *
 * @param low nothing comes back, and every pending case costs as much as the dearest one did
 * @param expected money comes back as it did, and pending cases cost as they did on the whole
 */
public record Forecast(
    String fundId,
    LocalDate asOf,
    Inputs inputs,
    Scenario low,
    Scenario expected,
    String methodZh,
    String methodEn) {

  /**
   * What is counted.
   *
   * @param available what can still be promised on the day
   * @param requests how many requests wait for their approval
   * @param requested what they ask for
   * @param pendingCases cases in which workers are owed and no fund was asked yet
   * @param pendingArrears what they are owed
   * @param usualPercent paid ÷ arrears over all cases that this fund has paid in; empty: none yet
   * @param highestPercent the same of the case in which it was highest; empty: none yet
   * @param windowDays over how many days the pace is measured
   * @param paidInWindow what arrived at workers in these days
   * @param paidEver what was ever paid, for the rate of recovery
   * @param recoveredEver what of it came back
   * @param recoveryPercent the rate of recovery; empty: nothing was paid yet
   */
  public record Inputs(
      Money available,
      int requests,
      Money requested,
      int pendingCases,
      Money pendingArrears,
      String usualPercent,
      String highestPercent,
      int windowDays,
      Money paidInWindow,
      Money paidEver,
      Money recoveredEver,
      String recoveryPercent) {}

  /** How long the fund lasts, and why no day is named where none is. */
  public enum Verdict {
    /** What is asked for already takes all: 0 days. */
    TAKEN,
    /** It lasts the days that are named. */
    LASTS,
    /** Nothing was paid in the window: no pace, no end. */
    NOTHING_SPENT,
    /** As much comes back as goes out. */
    PAID_BACK
  }

  /**
   * One way it may come.
   *
   * @param pendingNeed what the pending cases are taken to cost
   * @param left available − requested − pendingNeed, which may be below zero
   * @param days whole days until it is exhausted; missing where it is not
   */
  public record Scenario(
      Money pendingNeed,
      Balance left,
      Verdict verdict,
      @Nullable Integer days,
      @Nullable LocalDate exhaustedOn) {}
}
