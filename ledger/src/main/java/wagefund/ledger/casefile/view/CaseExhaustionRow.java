package wagefund.ledger.casefile.view;

import java.time.LocalDate;

/** 用尽或无法动用记录: which source of money can pay nothing more in a case, and what shows it. */
public record CaseExhaustionRow(
    String source, String kind, String document, LocalDate on, String officer) {}
