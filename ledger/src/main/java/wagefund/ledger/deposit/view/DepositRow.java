package wagefund.ledger.deposit.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 保证金台账: one line of the register of deposits, as it stood at the end of a day. None of it is money
 * of a fund.
 *
 * @param projects the names of the projects that it covers
 * @param rate the rates after all adjustments, such as {@code 1.5%}
 * @param reason how the required amount came about
 * @param light {@code RED} for what is overdue or expired, {@code ORANGE} for what has to be made
 *     good, {@code YELLOW} for a guarantee to be renewed, {@code NONE} otherwise
 * @param form {@code CASH}, {@code GUARANTEE}, {@code CASH+GUARANTEE}, {@code EXEMPT}, or {@code
 *     NONE} where nothing was stored
 * @param guaranteed what may still be called of the guarantees
 * @param expired what of that is lost because the guarantee has expired
 * @param committed what issued payment notices ask for
 * @param cover what may still be drawn
 * @param shortfall what has to be made good of what was drawn
 * @param replenishDueOn until when the oldest of it
 * @param overdue what of the shortfall should have been made good before
 */
public record DepositRow(
    String id,
    String fundId,
    String schemeId,
    int schemeVersion,
    String contractor,
    String contractorCode,
    String sector,
    boolean enterpriseLevel,
    String projects,
    Money contractSum,
    String rate,
    String reason,
    String adjustments,
    LocalDate requiredOn,
    String status,
    String light,
    Money required,
    String form,
    Money cash,
    String bank,
    String accountNo,
    String guaranteeNo,
    Money face,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate remindOn,
    Money guaranteed,
    Money expired,
    Money committed,
    Money cover,
    Money drawn,
    Money replenished,
    Money shortfall,
    @Nullable LocalDate replenishDueOn,
    Money overdue,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate announcedOn,
    @Nullable LocalDate noticeEndsOn,
    @Nullable LocalDate reviewDueOn,
    @Nullable LocalDate reviewedOn,
    @Nullable LocalDate releasedOn,
    int objectionsOpen) {}
