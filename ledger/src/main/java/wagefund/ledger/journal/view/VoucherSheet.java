package wagefund.ledger.journal.view;

import java.util.List;

/**
 * 记账凭证: a voucher with its lines.
 *
 * @param together what belongs to the same correction: what it puts right and what puts it right
 */
public record VoucherSheet(
    VoucherRow voucher, List<VoucherLineRow> lines, List<VoucherSheet> together) {}
