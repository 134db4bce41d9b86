package wagefund.ledger.advance.event;

import wagefund.ledger.kernel.Money;

/** One cap as it stood at the request or the approval, as the approval sheet shows it. */
public record CapApplied(
    String rule,
    String titleZh,
    String titleEn,
    String level,
    String baseZh,
    String baseEn,
    Money base,
    Money figure,
    boolean binds) {}
