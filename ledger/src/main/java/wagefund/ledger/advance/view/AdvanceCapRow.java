package wagefund.ledger.advance.view;

import wagefund.ledger.kernel.Money;

/** 限额测算: one cap of an advance, what it was taken of, and whether it binds. */
public record AdvanceCapRow(
    int capNo,
    String rule,
    String titleZh,
    String titleEn,
    String level,
    String baseZh,
    String baseEn,
    Money base,
    Money figure,
    boolean binds) {}
