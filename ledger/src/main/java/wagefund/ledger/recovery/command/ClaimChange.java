package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;

/** What an officer records about a claim, on a paper. */
public sealed interface ClaimChange
    permits JoinDebtor,
        ChangeDebtor,
        RecordAssignmentNotice,
        AgreeRepayment,
        RecordClaimAct,
        NoteClaimCost {

  ClaimId claimId();

  Document document();

  LocalDate on();

  Actor by();

  Instant at();
}
