package wagefund.ledger.fund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.fund.command.ConfirmCapitalCorrection;
import wagefund.ledger.fund.command.DropCapitalCorrection;
import wagefund.ledger.fund.command.ProposeCapitalCorrection;
import wagefund.ledger.fund.event.BookingId;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.RightCapital;
import wagefund.ledger.fund.view.CapitalCorrectionRow;
import wagefund.ledger.fund.view.CapitalCorrections;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.OnBody;
import wagefund.ledger.platform.web.OpinionBody;
import wagefund.ledger.platform.web.Posted;

@RestController
@RequestMapping("/api/v1/funds/{id}")
@Tag(
    name = "corrections",
    description = "记账更正 · Payments, receipts and capital that were booked wrongly")
class CapitalCorrectionApi {

  /** How a tranche should have been booked; what was right is left out. */
  record TrancheBody(
      Money received,
      Optional<LocalDate> receivedOn,
      Optional<CapitalSource> rightSource,
      Optional<FundId> rightFund,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** How a withdrawal should have been booked; what was right is left out. */
  record WithdrawalBody(
      Money withdrawn,
      Optional<LocalDate> withdrawnOn,
      Optional<Integer> rightTranche,
      DocumentBody document,
      Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final CapitalCorrections corrections;

  CapitalCorrectionApi(Gate gate, Ids ids, CapitalCorrections corrections) {
    this.gate = gate;
    this.ids = ids;
    this.corrections = corrections;
  }

  @PostMapping("/tranches/{tranche}/corrections")
  @Operation(
      summary = "提出拨款更正 · Say how money that came should have been booked",
      description =
          "Needs the role CASHIER or FUND_MANAGER. Nothing changes before another officer confirms."
              + " What came on another day, from elsewhere or into another fund is a tranche of its"
              + " own from then on.")
  ResponseEntity<IdBody> propose(
      Posted posted,
      @PathVariable String id,
      @PathVariable int tranche,
      @RequestBody TrancheBody body) {
    RightCapital right =
        new RightCapital(
            body.received(),
            body.receivedOn(),
            body.rightSource(),
            body.rightFund(),
            Optional.empty());
    return propose(
        posted,
        id,
        BookingId.ofTranche(new FundId(id), tranche),
        right,
        body.document(),
        body.on());
  }

  @PostMapping("/withdrawals/{withdrawal}/corrections")
  @Operation(
      summary = "提出资金收回更正 · Say how money that went back should have been booked",
      description =
          "Needs the role CASHIER or FUND_MANAGER. Nothing changes before another officer confirms.")
  ResponseEntity<IdBody> propose(
      Posted posted,
      @PathVariable String id,
      @PathVariable String withdrawal,
      @RequestBody WithdrawalBody body) {
    RightCapital right =
        new RightCapital(
            body.withdrawn(),
            body.withdrawnOn(),
            Optional.empty(),
            Optional.empty(),
            body.rightTranche());
    return propose(
        posted, id, BookingId.ofWithdrawal(withdrawal), right, body.document(), body.on());
  }

  private ResponseEntity<IdBody> propose(
      Posted posted,
      String id,
      BookingId booking,
      RightCapital right,
      DocumentBody document,
      Optional<LocalDate> on) {
    ProposeCapitalCorrection propose =
        new ProposeCapitalCorrection(
            new FundId(id),
            booking.value(),
            ids.next(),
            right,
            document.document(),
            posted.on(on),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, id, propose);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/capital-corrections/{correction}/confirm")
  @Operation(
      summary = "确认拨款更正 · Confirm a correction of capital; fund and books follow",
      description = "Needs the role FUND_MANAGER, REVIEWER or APPROVER, and not who proposed it.")
  ResponseEntity<IdBody> confirm(
      Posted posted,
      @PathVariable String id,
      @PathVariable String correction,
      @RequestBody(required = false) Optional<OnBody> body) {
    ConfirmCapitalCorrection confirm =
        new ConfirmCapitalCorrection(
            new FundId(id),
            correction,
            posted.on(body.flatMap(OnBody::on)),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, confirm).done(new IdBody(correction));
  }

  @PostMapping("/capital-corrections/{correction}/drop")
  @Operation(
      summary = "退回拨款更正 · Refuse a correction that waits, or take it back",
      description = "Needs the role FUND_MANAGER, REVIEWER or APPROVER, or who proposed it.")
  ResponseEntity<IdBody> drop(
      Posted posted,
      @PathVariable String id,
      @PathVariable String correction,
      @RequestBody OpinionBody body) {
    DropCapitalCorrection drop =
        new DropCapitalCorrection(
            new FundId(id),
            correction,
            body.opinion(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, drop).done(new IdBody(correction));
  }

  @GetMapping("/capital-corrections")
  @Operation(
      summary = "拨款更正列表 · The corrections of capital of a fund, the latest first",
      description =
          "status: PROPOSED, CONFIRMED or DROPPED; without it, all. Sorted by proposedOn or status.")
  Page<CapitalCorrectionRow> list(
      @PathVariable String id, @RequestParam Optional<String> status, Paging paging) {
    return corrections.of(new FundId(id), status.orElse(""), paging);
  }
}
