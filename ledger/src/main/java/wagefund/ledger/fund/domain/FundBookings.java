package wagefund.ledger.fund.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.fund.event.CapitalCorrected;
import wagefund.ledger.fund.event.CapitalCorrectionProposed;
import wagefund.ledger.kernel.Money;

/**
 * What is booked of the capital of a fund, and which corrections of it wait.
 *
 * @param booked by the name of what is booked
 * @param waiting by the name of the correction
 */
record FundBookings(
    Map<String, BookedCapital> booked, Map<String, CapitalCorrectionProposed> waiting) {

  static final FundBookings NONE = new FundBookings(Map.of(), Map.of());

  FundBookings {
    booked = Map.copyOf(booked);
    waiting = Map.copyOf(waiting);
  }

  FundBookings with(BookedCapital one) {
    Map<String, BookedCapital> more = new LinkedHashMap<>(booked);
    more.put(one.booking(), one);
    return new FundBookings(more, waiting);
  }

  FundBookings proposed(CapitalCorrectionProposed e) {
    Map<String, CapitalCorrectionProposed> more = new LinkedHashMap<>(waiting);
    more.put(e.correctionId(), e);
    return new FundBookings(booked, more);
  }

  FundBookings decided(String correction) {
    Map<String, CapitalCorrectionProposed> fewer = new LinkedHashMap<>(waiting);
    fewer.remove(correction);
    return new FundBookings(booked, fewer);
  }

  /** A voucher takes from what is booked, or gives to it; it may be the first of its own. */
  FundBookings corrected(CapitalCorrected e) {
    Optional<BookedCapital> was = Optional.ofNullable(booked.get(e.booking()));
    Money before = was.map(BookedCapital::amount).orElse(Money.ZERO);
    if (e.kind().takesBack()) {
      return decided(e.correctionId()).with(was.orElseThrow().with(before.minus(e.amount())));
    }
    LocalDate bookedOn =
        was.filter(one -> one.movedOn().equals(e.movedOn()))
            .map(BookedCapital::bookedOn)
            .orElse(e.on());
    return decided(e.correctionId())
        .with(BookedCapital.of(e, bookedOn).with(before.plus(e.amount())));
  }
}
