package wagefund.ledger.recovery.event;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/** 分期: a part of a claim that is to be paid by a day. */
public record Instalment(LocalDate dueOn, Money amount) {}
