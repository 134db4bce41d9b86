package wagefund.ledger.fund.view;

import java.time.LocalDate;
import java.util.List;

/**
 * 专项用途: what a special fund is for.
 *
 * @param sectors empty: any
 * @param group empty: any
 */
public record FundEarmark(
    LocalDate on,
    String purpose,
    List<String> sectors,
    String group,
    String firstMonth,
    String lastMonth,
    LocalDate useBy,
    String document,
    String officer) {}
