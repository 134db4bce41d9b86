package wagefund.ledger.fund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.fund.view.FundPosition;
import wagefund.ledger.fund.view.FundPositions;
import wagefund.ledger.fund.view.FundReplenishment;
import wagefund.ledger.fund.view.FundReplenishments;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.FundTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

@RestController
@RequestMapping("/api/v1/funds/{id}/replenishment")
@Tag(name = "funds")
class ReplenishmentApi {

  private final Gate gate;
  private final FundPositions positions;
  private final FundReplenishments replenishments;
  private final Clock clock;

  ReplenishmentApi(
      Gate gate, FundPositions positions, FundReplenishments replenishments, Clock clock) {
    this.gate = gate;
    this.positions = positions;
    this.replenishments = replenishments;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "补足情况 · What has to be put back into the fund by its scheme, as of a day")
  FundReplenishment replenishment(@PathVariable String id, @RequestParam Optional<LocalDate> asOf) {
    FundId fund = new FundId(id);
    FundPosition position = positions.find(fund).orElseThrow(() -> Refused.notFound("fund", id));
    LocalDate on = asOf.orElseGet(() -> LocalDate.now(clock));
    FundTerms terms =
        gate.ask(id, new AskSchemeTerms(SchemeBookId.of(fund), on)).as(SchemeTerms.class).fund();
    Money scheme = terms.floorOf(FundTerms.Level.valueOf(position.level())).orElse(Money.ZERO);
    Money floor = scheme.isMoreThan(position.floor()) ? scheme : position.floor();
    return replenishments.asOf(fund, floor, terms, on);
  }
}
