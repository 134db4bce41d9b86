package wagefund.ledger.journal.view;

import java.time.LocalDate;

/** 记账规则: rules that a fund adopted. */
public record AdoptedProfile(
    int no,
    String profile,
    String version,
    LocalDate effectiveFrom,
    String digest,
    String document,
    String adoptedBy,
    LocalDate adoptedOn) {}
