package wagefund.ledger.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallLedger.Held;
import wagefund.ledger.model.SmallLedger.Way;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;

/** A receipt as it stands in the books, told a second time. */
final class SmallReceipt {

  /**
   * What a receipt is divided into.
   *
   * @param shares what each person has of the workers' part
   */
  record Parts(
      long costs,
      long interest,
      long toDebt,
      long toWrittenOff,
      long toWorkers,
      long beyond,
      Map<Integer, Long> shares) {

    static final Parts NONE = new Parts(0, 0, 0, 0, 0, 0, Map.of());

    long amount() {
      return costs + interest + toDebt + toWrittenOff + toWorkers + beyond;
    }

    /** Each part by which this one is more than the other. */
    Parts less(Parts other) {
      Map<Integer, Long> more = new LinkedHashMap<>();
      shares.forEach(
          (person, share) ->
              more.put(person, Math.max(0, share - other.shares.getOrDefault(person, 0L))));
      return new Parts(
          Math.max(0, costs - other.costs),
          Math.max(0, interest - other.interest),
          Math.max(0, toDebt - other.toDebt),
          Math.max(0, toWrittenOff - other.toWrittenOff),
          Math.max(0, toWorkers - other.toWorkers),
          Math.max(0, beyond - other.beyond),
          more);
    }

    /** What of it the fund holds for others. */
    long others(Way way) {
      return switch (way) {
        case TREASURY -> 0;
        case UNIDENTIFIED -> costs + toWorkers;
        default -> costs;
      };
    }

    /** What of the interest the fund keeps. */
    long kept(Way way) {
      return way == Way.TREASURY ? 0 : interest;
    }

    /** What of it comes to the fund, but for what had been written off. */
    long intoFund(Way way) {
      return toDebt + kept(way) + beyond + others(way);
    }
  }

  /** What is owed before a receipt comes, to the fund and to each worker of the case. */
  record Owed(long costs, long interest, long inBooks, long inMemo, Map<Integer, Long> workers) {

    static Owed of(Claim claim, Case of, LocalDate on) {
      Map<Integer, Long> workers = new LinkedHashMap<>();
      of.workers.forEach(worker -> workers.put(worker.person(), worker.open()));
      return new Owed(claim.costs, claim.interest(on), claim.outstanding(), claim.inMemo, workers);
    }

    /** As though the workers had not had so much of it. */
    Owed without(Map<Integer, Long> had) {
      Map<Integer, Long> again = new LinkedHashMap<>(workers);
      had.forEach((person, share) -> again.merge(person, share, Long::sum));
      return new Owed(costs, interest, inBooks, inMemo, again);
    }
  }

  final String id;
  final ReceiptChannel channel;
  final AllocationMethod method;
  final String payer;
  final Optional<Held> heldFrom;
  final LocalDate receivedOn;
  final LocalDate bookedOn;
  Parts parts;

  SmallReceipt(
      String id,
      ReceiptChannel channel,
      AllocationMethod method,
      String payer,
      Optional<Held> heldFrom,
      LocalDate receivedOn,
      LocalDate bookedOn,
      Parts parts) {
    this.id = id;
    this.channel = channel;
    this.method = method;
    this.payer = payer;
    this.heldFrom = heldFrom;
    this.receivedOn = receivedOn;
    this.bookedOn = bookedOn;
    this.parts = parts;
  }

  /** The same receipt booked to another claim, under a name of its own. */
  SmallReceipt as(String other, LocalDate on, Parts now) {
    return new SmallReceipt(other, channel, method, payer, heldFrom, receivedOn, on, now);
  }

  Way way() {
    return wayOf(channel);
  }

  boolean inKind() {
    return way() == Way.THINGS || way() == Way.SET_OFF;
  }

  /** What of these parts is held. */
  Map<String, Long> leaves(Parts of) {
    long toRealise = inKind() ? of.amount() - of.toWorkers() : 0;
    return Map.of(
        "OVER_RECOVERY", of.beyond(), "FOR_OTHERS", of.others(way()), "TO_REALISE", toRealise);
  }

  /** What of the held money that it came out of it uses. */
  String usedKind() {
    return channel == ReceiptChannel.OVER_RECOVERY ? "OVER_RECOVERY" : "UNIDENTIFIED";
  }

  static Way wayOf(ReceiptChannel channel) {
    return switch (channel) {
      case IN_KIND -> Way.THINGS;
      case SET_OFF -> Way.SET_OFF;
      case TREASURY -> Way.TREASURY;
      case IDENTIFIED -> Way.UNIDENTIFIED;
      case OVER_RECOVERY -> Way.OVER_RECOVERY;
      default -> Way.MONEY;
    };
  }

  private static boolean forFundOnly(ReceiptChannel channel) {
    return List.of(
            ReceiptChannel.SET_OFF,
            ReceiptChannel.TREASURY,
            ReceiptChannel.WORKER,
            ReceiptChannel.OVER_RECOVERY)
        .contains(channel);
  }

  static Parts divide(long amount, Owed owed, ReceiptChannel channel, AllocationMethod method) {
    long principal = owed.inBooks() + (wayOf(channel) == Way.MONEY ? owed.inMemo() : 0);
    long toFund = owed.costs() + owed.interest() + principal;
    long open = owed.workers().values().stream().mapToLong(x -> x).sum();
    long toWorkers = forFundOnly(channel) ? 0 : open;
    long divided = Math.min(amount, toFund + toWorkers);
    AllocationMethod order = forFundOnly(channel) ? AllocationMethod.FUND_FIRST : method;
    long fundShare =
        switch (order) {
          case FUND_FIRST -> Math.min(divided, toFund);
          case WORKERS_FIRST -> Math.max(0, divided - toWorkers);
          default -> SmallLedger.proRata(divided, List.of(toFund, toWorkers)).get(0);
        };
    long costs = Math.min(fundShare, owed.costs());
    long interest = Math.min(fundShare - costs, owed.interest());
    long rest = fundShare - costs - interest;
    long toDebt = Math.min(rest, owed.inBooks());
    return new Parts(
        costs,
        interest,
        toDebt,
        rest - toDebt,
        divided - fundShare,
        amount - divided,
        shares(divided - fundShare, owed.workers()));
  }

  /** What of a sum falls on each worker, by what is owed to each. */
  static Map<Integer, Long> shares(long amount, Map<Integer, Long> owed) {
    List<Long> parts = SmallLedger.proRata(amount, List.copyOf(owed.values()));
    List<Integer> persons = new ArrayList<>(owed.keySet());
    Map<Integer, Long> shares = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) > 0) {
        shares.put(persons.get(i), parts.get(i));
      }
    }
    return shares;
  }

  /** Why a receipt that was divided like this is refused; empty: it is not. */
  static String refusal(Parts parts, Owed owed, ReceiptChannel channel) {
    boolean ends =
        channel == ReceiptChannel.SET_OFF
            || channel == ReceiptChannel.TREASURY
            || channel == ReceiptChannel.OVER_RECOVERY;
    if (parts.beyond() > 0 && ends) {
      return "RECEIPT_ABOVE_DEBT";
    }
    boolean money = wayOf(channel) == Way.MONEY;
    return parts.beyond() > 0 && owed.inMemo() > 0 && !money ? "WRITTEN_OFF_TAKES_MONEY" : "";
  }
}
