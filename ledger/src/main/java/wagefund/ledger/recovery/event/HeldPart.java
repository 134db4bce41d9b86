package wagefund.ledger.recovery.event;

import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Money;

/** A part of what a receipt left behind. */
public record HeldPart(HeldKind kind, Money amount) {}
