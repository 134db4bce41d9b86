package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 保函: a guarantee or policy was handed in; its face is never cash.
 *
 * @param project the one project that it covers; empty: all of the deposit
 * @param remindOn the day from which its renewal is asked for
 * @param replaces the number of the guarantee that is void from now on
 * @param madeGood which drawdowns it made good
 */
@StoredAs("GuaranteeAccepted")
public record GuaranteeAccepted(
    DepositId depositId,
    DepositForm form,
    String number,
    String issuer,
    String project,
    Money face,
    LocalDate validFrom,
    LocalDate expiresOn,
    LocalDate remindOn,
    Optional<String> replaces,
    List<MadeGood> madeGood,
    DepositFigures after,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
