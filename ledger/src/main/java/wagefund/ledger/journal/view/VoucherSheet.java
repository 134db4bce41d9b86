package wagefund.ledger.journal.view;

import java.util.List;

/** 记账凭证: a voucher with its lines. */
public record VoucherSheet(VoucherRow voucher, List<VoucherLineRow> lines) {}
