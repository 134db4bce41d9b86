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
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.fund.command.ConfirmWithdrawal;
import wagefund.ledger.fund.command.DropWithdrawal;
import wagefund.ledger.fund.command.EarmarkFund;
import wagefund.ledger.fund.command.ProposeWithdrawal;
import wagefund.ledger.fund.view.FundEarmark;
import wagefund.ledger.fund.view.FundPositions;
import wagefund.ledger.fund.view.FundWithdrawal;
import wagefund.ledger.fund.view.SpecialFunds;
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
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/funds/{id}")
@Tag(name = "funds", description = "应急周转金和专项资金 · Emergency and special funds")
class SpecialFundApi {

  /** What the fund is for from now on. */
  record EarmarkFundBody(EarmarkBody earmark, DocumentBody document, Optional<LocalDate> on) {}

  /** What is to go back, of which tranche. */
  record WithdrawBody(int tranche, Money amount, DocumentBody document, Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final SpecialFunds funds;
  private final FundPositions positions;

  SpecialFundApi(Gate gate, Ids ids, SpecialFunds funds, FundPositions positions) {
    this.gate = gate;
    this.ids = ids;
    this.funds = funds;
    this.positions = positions;
  }

  @PostMapping("/earmark")
  @Operation(
      summary = "指定专项用途 · Say what a special fund is for",
      description = "Needs the role FUND_MANAGER. The last one holds.")
  ResponseEntity<IdBody> earmark(
      Posted posted, @PathVariable String id, @RequestBody EarmarkFundBody body) {
    EarmarkFund earmark =
        new EarmarkFund(
            new FundId(id),
            body.earmark().earmark(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, earmark).done(new IdBody(id));
  }

  @PostMapping("/withdrawals")
  @Operation(
      summary = "提交资金收回 · Propose that the unused part of a tranche goes back",
      description = "Needs the role FUND_MANAGER. Nothing moves before another officer confirms.")
  ResponseEntity<IdBody> propose(
      Posted posted, @PathVariable String id, @RequestBody WithdrawBody body) {
    ProposeWithdrawal propose =
        new ProposeWithdrawal(
            new FundId(id),
            ids.next(),
            body.tranche(),
            body.amount(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, id, propose);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/withdrawals/{withdrawal}/confirm")
  @Operation(
      summary = "确认资金收回 · Confirm a withdrawal; the money leaves the fund",
      description = "Needs the role FUND_MANAGER or APPROVER, and not who proposed it.")
  ResponseEntity<IdBody> confirm(
      Posted posted,
      @PathVariable String id,
      @PathVariable String withdrawal,
      @RequestBody(required = false) Optional<OnBody> body) {
    ConfirmWithdrawal confirm =
        new ConfirmWithdrawal(
            new FundId(id),
            withdrawal,
            posted.on(body.flatMap(OnBody::on)),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, confirm).done(new IdBody(withdrawal));
  }

  @PostMapping("/withdrawals/{withdrawal}/drop")
  @Operation(
      summary = "退回资金收回申请 · Refuse a withdrawal that waits, or take it back",
      description = "Needs the role FUND_MANAGER or APPROVER.")
  ResponseEntity<IdBody> drop(
      Posted posted,
      @PathVariable String id,
      @PathVariable String withdrawal,
      @RequestBody OpinionBody body) {
    DropWithdrawal drop =
        new DropWithdrawal(
            new FundId(id),
            withdrawal,
            body.opinion(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, drop).done(new IdBody(withdrawal));
  }

  @GetMapping("/earmark")
  @Operation(summary = "专项用途 · What a special fund is for now")
  FundEarmark earmark(@PathVariable String id) {
    return funds.earmark(new FundId(id)).orElseThrow(() -> Refused.notFound("earmark", id));
  }

  @GetMapping("/withdrawals")
  @Operation(summary = "资金收回列表 · What is to go back or went back, the latest first")
  Page<FundWithdrawal> withdrawals(@PathVariable String id, Paging paging) {
    if (positions.find(new FundId(id)).isEmpty()) {
      throw Refused.notFound("fund", id);
    }
    return funds.withdrawals(new FundId(id), paging);
  }
}
