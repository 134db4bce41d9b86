package wagefund.ledger.writeoff.command;

import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.WriteOffId;

/** A request was taken, with the digest that its approvers sign. */
public record WriteOffAccepted(WriteOffId writeOffId, Money amount, Digest digest) {}
