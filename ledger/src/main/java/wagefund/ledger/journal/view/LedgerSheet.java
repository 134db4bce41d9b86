package wagefund.ledger.journal.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.Page;

/**
 * 明细账: an account over some days, or a part of it.
 *
 * @param normal the side on which its balances are positive
 * @param asOf the last day
 * @param position the place of the sealed log up to which entries are in it
 */
public record LedgerSheet(
    String fundId,
    String account,
    String nameZh,
    String nameEn,
    Side normal,
    LocalDate from,
    LocalDate asOf,
    long position,
    Balance opening,
    Balance debit,
    Balance credit,
    Balance closing,
    Page<LedgerRow> lines) {}
