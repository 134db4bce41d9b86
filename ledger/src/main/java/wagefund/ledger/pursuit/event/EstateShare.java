package wagefund.ledger.pursuit.event;

import wagefund.ledger.kernel.Money;

/** What a distribution gives to one entry. */
public record EstateShare(EstateEntry entry, Money amount) {}
