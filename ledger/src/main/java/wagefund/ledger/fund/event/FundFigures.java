package wagefund.ledger.fund.event;

import wagefund.ledger.kernel.Money;

/**
 * Where the money of a fund is. The identity of a custodial fund holds in every instance: bank + in
 * transit + outstanding = principal + interest + over-recovery (invariant 2), and reserved +
 * awaiting reissue never exceed the bank (invariant 3).
 *
 * @param principal 本金: capital put in, less what was withdrawn or written off
 * @param interest 留存利息: interest kept in the fund
 * @param overRecovery 多收: received from debtors beyond their debt, payable to them
 * @param bank 银行存款: at the bank
 * @param inTransit 在途: sent, with no result yet
 * @param outstanding 待追偿: paid to workers and not recovered
 * @param reserved 已预留: promised by approvals, not yet sent
 * @param awaiting 退票待重发: come back, still promised to the worker
 */
public record FundFigures(
    Money principal,
    Money interest,
    Money overRecovery,
    Money bank,
    Money inTransit,
    Money outstanding,
    Money reserved,
    Money awaiting) {

  public static final FundFigures NONE =
      new FundFigures(
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO);

  public FundFigures {
    Money assets = bank.plus(inTransit).plus(outstanding);
    Money sources = principal.plus(interest).plus(overRecovery);
    if (!assets.equals(sources)) {
      throw new IllegalStateException("The fund identity is broken: " + assets + " ≠ " + sources);
    }
    if (reserved.plus(awaiting).isMoreThan(bank)) {
      throw new IllegalStateException(
          "More is promised than is there: " + reserved + " + " + awaiting + " > " + bank);
    }
  }

  /** 可用余额: what an approval may still reserve. */
  public Money available() {
    return bank.minus(reserved).minus(awaiting);
  }

  public FundFigures withCapital(Money amount) {
    return new FundFigures(
        principal.plus(amount),
        interest,
        overRecovery,
        bank.plus(amount),
        inTransit,
        outstanding,
        reserved,
        awaiting);
  }

  public FundFigures withInterest(Money amount) {
    return new FundFigures(
        principal,
        interest.plus(amount),
        overRecovery,
        bank.plus(amount),
        inTransit,
        outstanding,
        reserved,
        awaiting);
  }

  public FundFigures reserve(Money amount) {
    return new FundFigures(
        principal,
        interest,
        overRecovery,
        bank,
        inTransit,
        outstanding,
        reserved.plus(amount),
        awaiting);
  }

  public FundFigures release(Money amount) {
    return new FundFigures(
        principal,
        interest,
        overRecovery,
        bank,
        inTransit,
        outstanding,
        reserved.minus(amount),
        awaiting);
  }

  /** Reserved money leaves the bank. */
  public FundFigures send(Money amount) {
    return new FundFigures(
        principal,
        interest,
        overRecovery,
        bank.minus(amount),
        inTransit.plus(amount),
        outstanding,
        reserved.minus(amount),
        awaiting);
  }

  /** The bank reports: some has arrived, some came back and waits to be sent again. */
  public FundFigures settle(Money succeeded, Money returned) {
    return new FundFigures(
        principal,
        interest,
        overRecovery,
        bank.plus(returned),
        inTransit.minus(succeeded).minus(returned),
        outstanding.plus(succeeded),
        reserved,
        awaiting.plus(returned));
  }

  /** Money that came back leaves the bank again. */
  public FundFigures reissue(Money amount) {
    return new FundFigures(
        principal,
        interest,
        overRecovery,
        bank.minus(amount),
        inTransit.plus(amount),
        outstanding,
        reserved,
        awaiting.minus(amount));
  }

  /** Money that came back is promised to nobody any more. */
  public FundFigures free(Money amount) {
    return new FundFigures(
        principal,
        interest,
        overRecovery,
        bank,
        inTransit,
        outstanding,
        reserved,
        awaiting.minus(amount));
  }

  /** A debtor pays: his debt falls, and what is beyond it is owed back to him. */
  public FundFigures recover(Money recovered, Money beyond) {
    return new FundFigures(
        principal,
        interest,
        overRecovery.plus(beyond),
        bank.plus(recovered).plus(beyond),
        inTransit,
        outstanding.minus(recovered),
        reserved,
        awaiting);
  }

  /** 核销: what a debtor owed is given up; the capital bears it. */
  public FundFigures writeOff(Money amount) {
    return new FundFigures(
        principal.minus(amount),
        interest,
        overRecovery,
        bank,
        inTransit,
        outstanding.minus(amount),
        reserved,
        awaiting);
  }

  /** A debtor pays what had been written off: the capital gets it back. */
  public FundFigures recoverWrittenOff(Money amount) {
    return new FundFigures(
        principal.plus(amount),
        interest,
        overRecovery,
        bank.plus(amount),
        inTransit,
        outstanding,
        reserved,
        awaiting);
  }

  /** A payment had been booked wrongly: what it should have been counts. */
  public FundFigures correct(Money less, Money more) {
    return new FundFigures(
        principal,
        interest,
        overRecovery,
        bank.plus(less).minus(more),
        inTransit,
        outstanding.plus(more).minus(less),
        reserved,
        awaiting);
  }

  /** Capital goes back to where it came from. */
  public FundFigures withdraw(Money amount) {
    return new FundFigures(
        principal.minus(amount),
        interest,
        overRecovery,
        bank.minus(amount),
        inTransit,
        outstanding,
        reserved,
        awaiting);
  }
}
