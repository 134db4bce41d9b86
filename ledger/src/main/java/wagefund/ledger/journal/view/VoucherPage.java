package wagefund.ledger.journal.view;

import java.util.List;

/**
 * A page of vouchers.
 *
 * @param page from 0
 * @param total how many vouchers there are on all pages
 */
public record VoucherPage(List<VoucherRow> items, int page, int size, long total) {}
