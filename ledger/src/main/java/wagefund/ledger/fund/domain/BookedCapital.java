package wagefund.ledger.fund.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.fund.event.BookingId;
import wagefund.ledger.fund.event.CapitalCorrected;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundsWithdrawn;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/**
 * How money that came into a fund, or went back, stands in its books now.
 *
 * @param booking its name, as {@link BookingId} says it
 * @param withdrawalId the withdrawal; absent where it is a tranche that came
 * @param movedOn when it came or went back
 * @param bookedOn the date of the voucher that is put right
 */
record BookedCapital(
    FundId fundId,
    String booking,
    int tranche,
    Optional<String> withdrawalId,
    CapitalSource source,
    Money amount,
    Document paper,
    LocalDate movedOn,
    LocalDate bookedOn) {

  static BookedCapital of(CapitalReceived e, int tranche) {
    return new BookedCapital(
        e.fundId(),
        BookingId.ofTranche(e.fundId(), tranche).value(),
        tranche,
        Optional.empty(),
        e.source(),
        e.amount(),
        e.document(),
        e.on(),
        e.on());
  }

  static BookedCapital of(FundsWithdrawn e, CapitalSource source) {
    return new BookedCapital(
        e.fundId(),
        BookingId.ofWithdrawal(e.withdrawalId()).value(),
        e.tranche(),
        Optional.of(e.withdrawalId()),
        source,
        e.amount(),
        e.document(),
        e.on(),
        e.on());
  }

  /** As it stands once a voucher has given it its right place and day. */
  static BookedCapital of(CapitalCorrected e, LocalDate bookedOn) {
    return new BookedCapital(
        e.fundId(),
        e.booking(),
        e.tranche(),
        e.withdrawalId(),
        e.source(),
        e.amount(),
        e.paper(),
        e.movedOn(),
        bookedOn);
  }

  BookedCapital with(Money other) {
    return new BookedCapital(
        fundId, booking, tranche, withdrawalId, source, other, paper, movedOn, bookedOn);
  }
}
