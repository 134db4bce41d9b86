package wagefund.ledger.advance.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * What another scheme would have done to one advance.
 *
 * @param total what was approved
 * @param capThen what the scheme in force then allowed
 * @param capNow what the scheme on trial would have allowed; missing where it would have refused
 * @param wouldBe what would have been approved: all that it allows where all was taken then, else
 *     what was asked, up to it
 * @param stagesThen how many signatures were needed
 * @param stagesNow how many would have been
 * @param refusedBy the code of the refusal; empty: it would not have been refused
 */
public record AdvanceTried(
    String id,
    String advanceNo,
    LocalDate approvedOn,
    Money total,
    Money capThen,
    @Nullable Money capNow,
    Money wouldBe,
    int stagesThen,
    int stagesNow,
    String refusedBy) {}
