package wagefund.ledger.fund.event;

import java.util.Optional;
import wagefund.ledger.kernel.Money;

/**
 * Where the money of a fund is. The identity of a custodial fund holds in every instance: bank + in
 * transit + outstanding + things to realise = principal + interest + over-recovery + unidentified +
 * held for others (invariant 2, ADR 0023), and reserved + awaiting reissue never exceed the bank
 * (invariant 3).
 *
 * @param principal 本金: capital put in, less what was withdrawn or written off
 * @param interest 留存利息: interest kept in the fund
 * @param overRecovery 多收: received from debtors beyond their debt, payable to them
 * @param bank 银行存款: at the bank
 * @param inTransit 在途: sent, with no result yet
 * @param outstanding 待追偿: paid to workers and not recovered
 * @param reserved 已预留: promised by approvals, not yet sent
 * @param awaiting 退票待重发: come back, still promised to the worker
 * @param further 其他: what some receipts bring beside; absent where there is nothing of it
 */
public record FundFigures(
    Money principal,
    Money interest,
    Money overRecovery,
    Money bank,
    Money inTransit,
    Money outstanding,
    Money reserved,
    Money awaiting,
    Optional<FurtherFigures> further) {

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
    Money assets = bank.plus(inTransit).plus(outstanding).plus(beside(further).toRealise());
    Money sources = principal.plus(interest).plus(overRecovery).plus(beside(further).owed());
    if (!assets.equals(sources)) {
      throw new IllegalStateException("The fund identity is broken: " + assets + " ≠ " + sources);
    }
    if (reserved.plus(awaiting).isMoreThan(bank)) {
      throw new IllegalStateException(
          "More is promised than is there: " + reserved + " + " + awaiting + " > " + bank);
    }
  }

  /** The figures of a fund that never had anything of the further kinds. */
  public FundFigures(
      Money principal,
      Money interest,
      Money overRecovery,
      Money bank,
      Money inTransit,
      Money outstanding,
      Money reserved,
      Money awaiting) {
    this(
        principal,
        interest,
        overRecovery,
        bank,
        inTransit,
        outstanding,
        reserved,
        awaiting,
        Optional.empty());
  }

  private static FurtherFigures beside(Optional<FurtherFigures> further) {
    return further.orElse(FurtherFigures.NONE);
  }

  /** What is there beside; nothing where it is absent. */
  public FurtherFigures beside() {
    return beside(further);
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
        awaiting,
        further);
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
        awaiting,
        further);
  }

  /** Capital or kept interest had been booked too low, or too high. */
  public FundFigures correctCapital(boolean more, boolean ofInterest, Money amount) {
    if (more) {
      return ofInterest ? withInterest(amount) : withCapital(amount);
    }
    return ofInterest ? withoutInterest(amount) : withdraw(amount);
  }

  private FundFigures withoutInterest(Money amount) {
    return new FundFigures(
        principal,
        interest.minus(amount),
        overRecovery,
        bank.minus(amount),
        inTransit,
        outstanding,
        reserved,
        awaiting,
        further);
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
        awaiting,
        further);
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
        awaiting,
        further);
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
        awaiting,
        further);
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
        awaiting.plus(returned),
        further);
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
        awaiting.minus(amount),
        further);
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
        awaiting.minus(amount),
        further);
  }

  /** A debtor pays money: his debt falls, and what is beyond it is owed back to him. */
  public FundFigures recover(Money recovered, Money beyond) {
    return recover(ReceiptWay.MONEY, ReceiptParts.of(recovered, beyond));
  }

  /** A receipt is taken in: its parts fall where they belong, its way says what stands for them. */
  public FundFigures recover(ReceiptWay way, ReceiptParts parts) {
    Money total = parts.total();
    FurtherFigures now = beside();
    FurtherFigures then =
        switch (way) {
          case MONEY, TREASURY, OVER_RECOVERY -> now;
          case THINGS, SET_OFF -> now.withToRealise(now.toRealise().plus(total));
          case UNIDENTIFIED -> now.withUnidentified(now.unidentified().minus(total));
        };
    return new FundFigures(
        way == ReceiptWay.TREASURY ? principal.minus(total) : principal,
        interest.plus(parts.interest()),
        (way == ReceiptWay.OVER_RECOVERY ? overRecovery.minus(total) : overRecovery)
            .plus(parts.beyond()),
        way == ReceiptWay.MONEY ? bank.plus(total) : bank,
        inTransit,
        outstanding.minus(parts.principal()),
        reserved,
        awaiting,
        then.withForOthers(then.forOthers().plus(parts.forOthers())).orAbsent());
  }

  /** A receipt had been booked too high: its parts go back to where they came from. */
  public FundFigures takeBack(ReceiptWay way, ReceiptParts parts, Money writtenOff) {
    Money total = parts.total();
    FurtherFigures now = beside();
    FurtherFigures then =
        switch (way) {
          case MONEY, TREASURY, OVER_RECOVERY -> now;
          case THINGS, SET_OFF -> now.withToRealise(now.toRealise().minus(total));
          case UNIDENTIFIED -> now.withUnidentified(now.unidentified().plus(total));
        };
    return new FundFigures(
        (way == ReceiptWay.TREASURY ? principal.plus(total) : principal).minus(writtenOff),
        interest.minus(parts.interest()),
        (way == ReceiptWay.OVER_RECOVERY ? overRecovery.plus(total) : overRecovery)
            .minus(parts.beyond()),
        (way == ReceiptWay.MONEY ? bank.minus(total) : bank).minus(writtenOff),
        inTransit,
        outstanding.plus(parts.principal()),
        reserved,
        awaiting,
        then.withForOthers(then.forOthers().minus(parts.forOthers())).orAbsent());
  }

  /** Money came of which nobody knows yet what it is for. */
  public FundFigures keepUnidentified(Money amount) {
    return new FundFigures(
        principal,
        interest,
        overRecovery,
        bank.plus(amount),
        inTransit,
        outstanding,
        reserved,
        awaiting,
        beside().withUnidentified(beside().unidentified().plus(amount)).orAbsent());
  }

  /** What was owed to somebody leaves the bank. */
  public FundFigures payBack(HeldKind kind, Money amount) {
    FurtherFigures now = beside();
    FurtherFigures then =
        switch (kind) {
          case OVER_RECOVERY -> now;
          case UNIDENTIFIED -> now.withUnidentified(now.unidentified().minus(amount));
          case FOR_OTHERS -> now.withForOthers(now.forOthers().minus(amount));
        };
    return new FundFigures(
        principal,
        interest,
        kind == HeldKind.OVER_RECOVERY ? overRecovery.minus(amount) : overRecovery,
        bank.minus(amount),
        inTransit,
        outstanding,
        reserved,
        awaiting,
        then.orAbsent());
  }

  /** What was taken in place of money becomes money; a loss or a gain falls on the principal. */
  public FundFigures realise(Money bookValue, Money proceeds) {
    return new FundFigures(
        principal.plus(proceeds.minusOrZero(bookValue)).minus(bookValue.minusOrZero(proceeds)),
        interest,
        overRecovery,
        bank.plus(proceeds),
        inTransit,
        outstanding,
        reserved,
        awaiting,
        beside().withToRealise(beside().toRealise().minus(bookValue)).orAbsent());
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
        awaiting,
        further);
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
        awaiting,
        further);
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
        awaiting,
        further);
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
        awaiting,
        further);
  }
}
