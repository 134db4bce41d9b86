package wagefund.ledger.advance.command;

import wagefund.ledger.kernel.Money;

/** An amount asked for one line of the roster of the case. */
public record RequestedLine(int lineNo, Money amount) {}
