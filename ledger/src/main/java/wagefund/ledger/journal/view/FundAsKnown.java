package wagefund.ledger.journal.view;

import java.time.LocalDate;
import java.util.Map;
import wagefund.ledger.kernel.Balance;

/**
 * The figures of a fund as of a day, as they were known.
 *
 * @param position the place of the sealed log up to which entries are in it
 * @param figures by name, such as {@code bank}; those that the rules of the fund do not keep in
 *     accounts are left out
 */
public record FundAsKnown(
    String fundId, LocalDate asOf, long position, Map<String, Balance> figures) {}
