package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;

/** 返还: gives the deposit back to the contractor. */
public record ReleaseDeposit(
    DepositId depositId, Document document, LocalDate on, Actor by, Instant at) {}
