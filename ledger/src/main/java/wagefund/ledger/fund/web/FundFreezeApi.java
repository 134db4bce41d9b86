package wagefund.ledger.fund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.fund.command.FreezeFund;
import wagefund.ledger.fund.command.LiftFreeze;
import wagefund.ledger.fund.view.FundFreeze;
import wagefund.ledger.fund.view.FundFreezes;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;

@RestController
@RequestMapping("/api/v1/funds/{id}/freezes")
@Tag(name = "funds")
class FundFreezeApi {

  /** From when until when nothing is paid, and why. */
  record FreezeBody(
      LocalDate from,
      LocalDate until,
      String reason,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** That the fund pays again. */
  record LiftBody(DocumentBody document, Optional<LocalDate> on) {}

  /** When a fund is frozen. */
  record FreezesBody(List<FundFreeze> items) {}

  private final Gate gate;
  private final FundFreezes freezes;

  FundFreezeApi(Gate gate, FundFreezes freezes) {
    this.gate = gate;
    this.freezes = freezes;
  }

  @PostMapping
  @Operation(
      summary = "冻结资金 · Freeze a fund for a time: nothing is reserved, nothing leaves",
      description = "Needs the role FUND_MANAGER.")
  ResponseEntity<IdBody> freeze(
      Posted posted, @PathVariable String id, @RequestBody FreezeBody body) {
    FreezeFund freeze =
        new FreezeFund(
            new FundId(id),
            body.from(),
            body.until(),
            body.reason(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, freeze).created(new IdBody(id));
  }

  @PostMapping("/lift")
  @Operation(
      summary = "解冻资金 · Let a frozen fund pay again",
      description = "Needs the role FUND_MANAGER.")
  ResponseEntity<IdBody> lift(Posted posted, @PathVariable String id, @RequestBody LiftBody body) {
    LiftFreeze lift =
        new LiftFreeze(
            new FundId(id),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, lift).done(new IdBody(id));
  }

  @GetMapping
  @Operation(summary = "冻结期 · When the fund is frozen, the latest first")
  FreezesBody list(@PathVariable String id) {
    return new FreezesBody(freezes.of(new FundId(id)));
  }
}
