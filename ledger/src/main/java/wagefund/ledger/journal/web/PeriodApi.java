package wagefund.ledger.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.fund.command.BeginClosing;
import wagefund.ledger.fund.command.ClosePeriod;
import wagefund.ledger.fund.command.DropClosing;
import wagefund.ledger.journal.view.CarriedForward;
import wagefund.ledger.journal.view.PeriodRow;
import wagefund.ledger.journal.view.Periods;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.OnBody;
import wagefund.ledger.platform.web.OpinionBody;
import wagefund.ledger.platform.web.Posted;

@RestController
@RequestMapping("/api/v1/funds/{id}/periods")
@Tag(name = "periods", description = "会计期间与结账 · Periods and their closing")
class PeriodApi {

  /** What the bank's statement shows at the end of the month, where it is at hand. */
  record BeginBody(Optional<Money> statementBalance, Optional<LocalDate> on) {}

  private final Gate gate;
  private final Periods periods;
  private final CarriedForward carried;
  private final KnownFunds funds;
  private final Clock clock;

  PeriodApi(Gate gate, Periods periods, CarriedForward carried, KnownFunds funds, Clock clock) {
    this.gate = gate;
    this.periods = periods;
    this.carried = carried;
    this.funds = funds;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "会计期间 · The months of a fund, the latest first")
  Page<PeriodRow> list(@PathVariable String id, Paging paging) {
    return periods.list(
        funds.require(id), LocalDate.ofInstant(clock.instant(), Times.ZONE), paging);
  }

  @GetMapping("/{period}")
  @Operation(summary = "一个期间与结账检查 · One month with its checklist")
  PeriodRow one(@PathVariable String id, @PathVariable String period) {
    return periods.find(funds.require(id), Months.of("period", period));
  }

  @GetMapping("/{period}/carried-forward")
  @Operation(
      summary = "结转 · What was kept when a month was closed, beside what the next one opens with",
      description = "Empty where the month is not closed.")
  List<CarriedForward.CarriedBalance> carried(
      @PathVariable String id, @PathVariable String period) {
    return carried.of(funds.require(id), Months.of("period", period));
  }

  @PostMapping("/{period}/closing")
  @Operation(
      summary = "开始结账 · Begin to close a month: it takes no more bookings",
      description = "Needs the role FUND_MANAGER, REVIEWER or APPROVER.")
  ResponseEntity<IdBody> begin(
      Posted posted,
      @PathVariable String id,
      @PathVariable String period,
      @RequestBody(required = false) Optional<BeginBody> body) {
    BeginClosing begin =
        new BeginClosing(
            new FundId(id),
            Months.of("period", period),
            body.flatMap(BeginBody::statementBalance).map(Money::toBalance),
            posted.on(body.flatMap(BeginBody::on)),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, begin).created(new IdBody(period));
  }

  @PostMapping("/{period}/close")
  @Operation(
      summary = "确认结账 · Close a month for ever",
      description =
          "Needs the role FUND_MANAGER, REVIEWER or APPROVER, and not who began. Refused while the"
              + " checklist holds something that blocks.")
  ResponseEntity<IdBody> close(
      Posted posted,
      @PathVariable String id,
      @PathVariable String period,
      @RequestBody(required = false) Optional<OnBody> body) {
    YearMonth month = Months.of("period", period);
    FundId fund = new FundId(id);
    ClosePeriod close =
        new ClosePeriod(
            fund,
            month,
            periods.beforeClosing(fund, month),
            posted.on(body.flatMap(OnBody::on)),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, close).done(new IdBody(period));
  }

  @PostMapping("/{period}/closing/drop")
  @Operation(
      summary = "放弃结账 · Give up a closing that was begun; the month takes bookings again",
      description = "Needs the role FUND_MANAGER, REVIEWER or APPROVER.")
  ResponseEntity<IdBody> drop(
      Posted posted,
      @PathVariable String id,
      @PathVariable String period,
      @RequestBody OpinionBody body) {
    DropClosing drop =
        new DropClosing(
            new FundId(id),
            Months.of("period", period),
            body.opinion(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, drop).done(new IdBody(period));
  }
}
