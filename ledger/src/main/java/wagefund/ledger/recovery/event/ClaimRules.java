package wagefund.ledger.recovery.event;

/**
 * What the scheme said of a claim when the first money was paid; it holds for the claim for good.
 *
 * @param limitationYears 诉讼时效
 * @param publicNoticeDays after how many days a public notice counts as served
 */
public record ClaimRules(ClaimInterest interest, int limitationYears, int publicNoticeDays) {

  /** Of claims that are older than these. */
  public static final ClaimRules OLDER = new ClaimRules(ClaimInterest.NONE, 3, 30);
}
