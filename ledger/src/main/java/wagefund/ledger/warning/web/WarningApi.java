package wagefund.ledger.warning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.WarningKind;
import wagefund.ledger.warning.command.WarningRules;
import wagefund.ledger.warning.view.Warning;
import wagefund.ledger.warning.view.Warnings;

@RestController
@RequestMapping("/api/v1/warnings")
@Tag(name = "warnings", description = "预警 · What wants to be done: red, orange and yellow")
class WarningApi {

  private final Warnings warnings;
  private final Clock clock;

  WarningApi(Warnings warnings, Clock clock) {
    this.warnings = warnings;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "预警列表 · The warnings of a day, the most pressing first",
      description =
          "Computed for asOf, default today in China: what is known now, with the clocks of that"
              + " day. Sorted by urgency, amount, dueOn, since, code.")
  Page<Warning> list(
      @RequestParam Optional<LocalDate> asOf,
      @RequestParam Optional<Colour> colour,
      @RequestParam Optional<WarningKind> kind,
      @RequestParam(defaultValue = "") String fundId,
      Paging paging) {
    return warnings.page(day(asOf), new Warnings.Wanted(colour, kind, fundId), paging);
  }

  @GetMapping("/counts")
  @Operation(summary = "预警统计 · How many warnings there are, by colour and kind")
  Warnings.Counts counts(
      @RequestParam Optional<LocalDate> asOf, @RequestParam(defaultValue = "") String fundId) {
    return warnings.counts(
        day(asOf), new Warnings.Wanted(Optional.empty(), Optional.empty(), fundId));
  }

  @GetMapping("/rules")
  @Operation(summary = "预警规则 · The rules in force, with the limits of each colour")
  WarningRules rules() {
    return warnings.rules();
  }

  private LocalDate day(Optional<LocalDate> asOf) {
    return asOf.orElseGet(() -> LocalDate.now(clock));
  }
}
