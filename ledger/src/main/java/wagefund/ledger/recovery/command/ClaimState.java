package wagefund.ledger.recovery.command;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Money;

/** Where a recovery stands: one function of what is known of it, and of the day. */
public enum ClaimState {
  CREATED("已形成", "Created"),
  NOTICE_SERVED("已送达通知", "Notice served"),
  DUE("到期", "Due"),
  PARTLY_RECOVERED("部分收回", "Partly recovered"),
  OVERDUE("逾期", "Overdue"),
  LITIGATION("诉讼", "Litigation"),
  ENFORCEMENT("强制执行", "Enforcement"),
  BANKRUPTCY_FILED("破产申报", "Bankruptcy filed"),
  DISTRIBUTION_RECEIVED("已受破产分配", "Distribution received"),
  WRITE_OFF_REQUESTED("申请核销", "Write-off requested"),
  WRITTEN_OFF("已核销", "Written off"),
  RECOVERED_AFTER_WRITE_OFF("核销后收回", "Recovered after write-off"),
  RECOVERED("已收回", "Recovered"),
  OVER_RECOVERED("多收待退", "Over-recovered"),
  REFUNDED("多收已退", "Refunded");

  private final String zh;
  private final String en;

  ClaimState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /**
   * What is owed and what was paid.
   *
   * @param outstanding what is left in the books
   * @param writtenOff what was ever written off
   * @param afterWriteOff what of it was paid since
   * @param over what was paid beyond the debt
   * @param refunded what of that went back
   */
  public record Amounts(
      Money recovered,
      Money outstanding,
      Money writtenOff,
      Money afterWriteOff,
      Money over,
      Money refunded) {}

  /**
   * What was done to get the money back.
   *
   * @param dueOn when it must be repaid; empty: not stated
   * @param noticeOn when the notice was served; empty: not yet
   * @param inCourt whether a suit was brought and is not over, or was won
   * @param enforced whether an enforcement runs
   * @param bankrupt whether the debtor's bankruptcy was filed
   * @param distributed whether a distribution came in
   * @param writeOffAsked whether a request to write off waits
   */
  public record Steps(
      Optional<LocalDate> dueOn,
      Optional<LocalDate> noticeOn,
      boolean inCourt,
      boolean enforced,
      boolean bankrupt,
      boolean distributed,
      boolean writeOffAsked) {}

  /**
   * The state of a claim. The first that holds: too much was paid; nothing is left; a write-off is
   * asked for; the furthest step of the pursuit; the calendar; what was paid; the notice.
   */
  public static ClaimState of(Amounts amounts, Steps steps, LocalDate asOf) {
    if (amounts.over().isMoreThan(amounts.refunded())) {
      return OVER_RECOVERED;
    }
    if (amounts.outstanding().isZero()) {
      return settled(amounts);
    }
    if (steps.writeOffAsked()) {
      return WRITE_OFF_REQUESTED;
    }
    return pursued(steps).orElseGet(() -> waiting(amounts, steps, asOf));
  }

  private static ClaimState settled(Amounts amounts) {
    if (!amounts.over().isZero()) {
      return REFUNDED;
    }
    if (amounts.writtenOff().isZero()) {
      return RECOVERED;
    }
    return amounts.afterWriteOff().isZero() ? WRITTEN_OFF : RECOVERED_AFTER_WRITE_OFF;
  }

  private static Optional<ClaimState> pursued(Steps steps) {
    if (steps.distributed()) {
      return Optional.of(DISTRIBUTION_RECEIVED);
    }
    if (steps.bankrupt()) {
      return Optional.of(BANKRUPTCY_FILED);
    }
    if (steps.enforced()) {
      return Optional.of(ENFORCEMENT);
    }
    return steps.inCourt() ? Optional.of(LITIGATION) : Optional.empty();
  }

  private static ClaimState waiting(Amounts amounts, Steps steps, LocalDate asOf) {
    if (steps.dueOn().filter(asOf::isAfter).isPresent()) {
      return OVERDUE;
    }
    if (!amounts.recovered().isZero()) {
      return PARTLY_RECOVERED;
    }
    if (steps.dueOn().filter(asOf::equals).isPresent()) {
      return DUE;
    }
    return steps.noticeOn().filter(day -> !day.isAfter(asOf)).isPresent() ? NOTICE_SERVED : CREATED;
  }
}
