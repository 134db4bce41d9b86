package wagefund.ledger.fund.event;

import wagefund.ledger.kernel.Money;

/**
 * The part of an amount that falls on one tranche.
 *
 * @param tranche its number; 0: money that debtors paid beyond their debt, which is used last
 */
public record TrancheShare(int tranche, Money amount) {}
