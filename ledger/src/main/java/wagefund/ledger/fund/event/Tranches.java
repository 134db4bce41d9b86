package wagefund.ledger.fund.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;

/**
 * 资金来源链: which money of a fund paid what (ADR 0018). What reaches workers is taken from the oldest
 * tranche that still holds anything; what debtors pay back goes to the tranche that was used last.
 * The same value decides in the fund and fills the read tables, so that both agree to the fen: what
 * all tranches hold and what is beyond is always the bank and what is in transit together.
 *
 * @param list in the order of receipt
 * @param beyond what is of no tranche: paid beyond a debt, not identified yet, held for others, or
 *     interest of debtors; used after every tranche
 * @param beyondUsed what of it has reached workers
 */
public record Tranches(List<Tranche> list, Money beyond, Money beyondUsed) {

  public static final Tranches NONE = new Tranches(List.of(), Money.ZERO, Money.ZERO);

  public Tranches {
    list = List.copyOf(list);
  }

  /** What became of the tranches, and which parts fell on which. */
  public record Split(Tranches after, List<TrancheShare> shares) {}

  public Optional<Tranche> find(int no) {
    return no >= 1 && no <= list.size() ? Optional.of(list.get(no - 1)) : Optional.empty();
  }

  /** What all hold together, and what is beyond. */
  public Money left() {
    return Money.sum(list.stream().map(Tranche::left).toList()).plus(beyond.minus(beyondUsed));
  }

  /** Another tranche; bank interest is one of its own kind. */
  public Tranches receive(CapitalReceived e) {
    List<Tranche> more = new ArrayList<>(list);
    more.add(
        new Tranche(
            list.size() + 1, e.source(), e.document(), e.on(), e.amount(), Money.ZERO, Money.ZERO));
    return new Tranches(more, beyond, beyondUsed);
  }

  /** Money reaches a worker: the oldest tranche pays first. */
  public Split use(Money amount) {
    List<Tranche> after = new ArrayList<>(list);
    List<TrancheShare> shares = new ArrayList<>();
    Money rest = amount;
    for (int i = 0; i < after.size() && !rest.isZero(); i++) {
      Money share = after.get(i).left().min(rest);
      if (!share.isZero()) {
        after.set(i, after.get(i).use(share));
        shares.add(new TrancheShare(i + 1, share));
        rest = rest.minus(share);
      }
    }
    if (rest.isMoreThan(beyond.minus(beyondUsed))) {
      throw new IllegalStateException("More was paid than the tranches hold, by " + rest);
    }
    if (!rest.isZero()) {
      shares.add(new TrancheShare(0, rest));
    }
    return new Split(new Tranches(after, beyond, beyondUsed.plus(rest)), List.copyOf(shares));
  }

  /**
   * A debtor pays back: the use that came last is undone first. What no use is left for is of no
   * tranche: it was filled before by the price of a thing that stood for something else.
   */
  public Split restore(Money recovered) {
    List<Tranche> after = new ArrayList<>(list);
    List<TrancheShare> shares = new ArrayList<>();
    Money toBeyond = beyondUsed.min(recovered);
    Money rest = recovered.minus(toBeyond);
    if (!toBeyond.isZero()) {
      shares.add(new TrancheShare(0, toBeyond));
    }
    for (int i = after.size() - 1; i >= 0 && !rest.isZero(); i--) {
      Money share = after.get(i).used().min(rest);
      if (!share.isZero()) {
        after.set(i, after.get(i).restore(share));
        shares.add(new TrancheShare(i + 1, share));
        rest = rest.minus(share);
      }
    }
    return new Split(
        new Tranches(after, beyond.plus(rest), beyondUsed.minus(toBeyond)), List.copyOf(shares));
  }

  /** A receipt is taken in, as {@link FundFigures#recover(ReceiptWay, ReceiptParts)} counts it. */
  public Split take(ReceiptWay way, ReceiptParts parts) {
    return switch (way) {
      case MONEY -> {
        Split split = restore(parts.principal());
        yield new Split(split.after().keep(parts.beside()), split.shares());
      }
      case THINGS, SET_OFF, TREASURY -> new Split(this, List.of());
      case UNIDENTIFIED, OVER_RECOVERY -> {
        Split split = restore(parts.principal());
        yield new Split(split.after().giveBack(parts.principal()), split.shares());
      }
    };
  }

  /** A receipt had been booked too high, as {@link FundFigures#takeBack} counts it. */
  public Split takeBack(ReceiptWay way, ReceiptParts parts, Money writtenOff) {
    return switch (way) {
      case MONEY -> {
        Split split = use(parts.principal().plus(writtenOff));
        yield new Split(split.after().giveBack(parts.beside()), split.shares());
      }
      case THINGS, SET_OFF, TREASURY -> new Split(this, List.of());
      case UNIDENTIFIED, OVER_RECOVERY -> keep(parts.principal()).use(parts.principal());
    };
  }

  /** What was taken in place of money became money. */
  public Split realise(Money proceeds) {
    return restore(proceeds);
  }

  /**
   * Money that is of no tranche goes away. What of it had reached workers, and what is owed to
   * others and still stands as a thing that is not sold, is from now on taken as paid out of the
   * tranches, the oldest first.
   */
  public Tranches giveBack(Money amount) {
    Money ofNone = amount.min(beyond);
    Money reachedWorkers = ofNone.minusOrZero(beyond.minus(beyondUsed));
    Tranches without = new Tranches(list, beyond.minus(ofNone), beyondUsed.minus(reachedWorkers));
    return without.use(reachedWorkers.plus(amount.minus(ofNone))).after();
  }

  /** What debtors paid beyond their debt. */
  public Tranches keep(Money over) {
    return new Tranches(list, beyond.plus(over), beyondUsed);
  }

  /** A part of a tranche went back to where it came from. */
  public Tranches withdraw(int no, Money amount) {
    return with(list.get(no - 1).withdraw(amount));
  }

  /** Less of a tranche had gone back than was booked. */
  public Tranches bringBack(int no, Money amount) {
    return with(list.get(no - 1).bringBack(amount));
  }

  /** More of a tranche had come than was booked; the next number is a tranche of its own. */
  public Tranches raise(
      int no, CapitalSource source, Document document, LocalDate on, Money amount) {
    if (no <= list.size()) {
      Tranche was = list.get(no - 1);
      return with(was.withAmount(was.amount().plus(amount)));
    }
    List<Tranche> more = new ArrayList<>(list);
    more.add(new Tranche(no, source, document, on, amount, Money.ZERO, Money.ZERO));
    return new Tranches(more, beyond, beyondUsed);
  }

  /**
   * Less of a tranche had come than was booked. What it had paid beyond what came was paid by the
   * others, the oldest first.
   */
  public Tranches lessen(int no, Money amount) {
    Tranche was = list.get(no - 1);
    Money right = was.amount().minus(amount);
    Money paidByOthers = was.used().minusOrZero(right.minus(was.withdrawn()));
    return with(was.restore(paidByOthers).withAmount(right)).use(paidByOthers).after();
  }

  private Tranches with(Tranche tranche) {
    List<Tranche> after = new ArrayList<>(list);
    after.set(tranche.no() - 1, tranche);
    return new Tranches(after, beyond, beyondUsed);
  }
}
