package wagefund.ledger.fund.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.fund.event.Earmark;
import wagefund.ledger.scheme.command.Sector;

/**
 * What a special fund is for.
 *
 * @param sectors without any: every trade
 * @param group a project, a contractor or an employer; without one: any
 */
@Schema(name = "Earmark", description = "What a special fund is for")
record EarmarkBody(
    String purpose,
    Optional<Set<Sector>> sectors,
    Optional<String> group,
    YearMonth firstMonth,
    YearMonth lastMonth,
    LocalDate useBy) {

  Earmark earmark() {
    return new Earmark(
        purpose, sectors.orElse(Set.of()), group.orElse(""), firstMonth, lastMonth, useBy);
  }
}
