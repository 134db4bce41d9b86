package wagefund.ledger.casefile.event;

import wagefund.ledger.kernel.Money;

/**
 * How the arrears of a case are made up; the parts always sum to the whole (invariant 13).
 *
 * @param arrears 欠薪总额
 * @param byEmployer 用人单位已付
 * @param byDeposit 保证金已付
 * @param byAdvance 已垫付
 * @param byOther 其他途径已付
 * @param outstanding 尚欠
 */
public record CaseFigures(
    Money arrears,
    Money byEmployer,
    Money byDeposit,
    Money byAdvance,
    Money byOther,
    Money outstanding) {
  public CaseFigures {
    Money parts = byEmployer.plus(byDeposit).plus(byAdvance).plus(byOther).plus(outstanding);
    if (!parts.equals(arrears)) {
      throw new IllegalStateException("The case identity is broken: " + parts + " ≠ " + arrears);
    }
  }

  public static CaseFigures opened(Money arrears) {
    return new CaseFigures(arrears, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, arrears);
  }

  /** What had been booked as paid is owed again. */
  public CaseFigures reopen(SettlementSource source, Money amount) {
    return new CaseFigures(
        arrears,
        source == SettlementSource.EMPLOYER ? byEmployer.minus(amount) : byEmployer,
        source == SettlementSource.DEPOSIT ? byDeposit.minus(amount) : byDeposit,
        source == SettlementSource.ADVANCE ? byAdvance.minus(amount) : byAdvance,
        source == SettlementSource.OTHER ? byOther.minus(amount) : byOther,
        outstanding.plus(amount));
  }

  public CaseFigures settle(SettlementSource source, Money amount) {
    return new CaseFigures(
        arrears,
        source == SettlementSource.EMPLOYER ? byEmployer.plus(amount) : byEmployer,
        source == SettlementSource.DEPOSIT ? byDeposit.plus(amount) : byDeposit,
        source == SettlementSource.ADVANCE ? byAdvance.plus(amount) : byAdvance,
        source == SettlementSource.OTHER ? byOther.plus(amount) : byOther,
        outstanding.minus(amount));
  }
}
