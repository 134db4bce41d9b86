package wagefund.ledger.fund.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * What is booked of the capital of a fund: a tranche that came, or a part of one that went back.
 *
 * @param withdrawal the withdrawal, empty where it is a tranche that came
 */
public record BookedCapitalRow(
    int tranche, String withdrawal, String source, String paper, LocalDate on, Money amount) {}
