package wagefund.ledger.deposit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.deposit.command.AnnounceRelease;
import wagefund.ledger.deposit.command.ObjectToRelease;
import wagefund.ledger.deposit.command.RecordCompletion;
import wagefund.ledger.deposit.command.ReleaseDeposit;
import wagefund.ledger.deposit.command.ReviewRelease;
import wagefund.ledger.deposit.command.SettleObjection;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;

@RestController
@RequestMapping("/api/v1/deposits/{id}")
@Tag(name = "deposits", description = "工资保证金 · Wage deposits, a memo register")
class ReleaseApi {

  /** A step of the release, by a paper. */
  record ReleaseStepBody(DocumentBody document, Optional<LocalDate> on) {}

  /** An objection. */
  record ObjectionBody(String reason, DocumentBody document, Optional<LocalDate> on) {}

  /** How an objection was settled. */
  record SettledBody(String result, DocumentBody document, Optional<LocalDate> on) {}

  /** The result of the review. */
  record ReviewBody(
      Optional<Boolean> granted,
      Optional<String> opinion,
      DocumentBody document,
      Optional<LocalDate> on) {}

  private final Gate gate;

  ReleaseApi(Gate gate) {
    this.gate = gate;
  }

  @PostMapping("/completion")
  @Operation(
      summary = "登记完工 · Record that the projects are completed",
      description = "Needs the role CLERK or FUND_MANAGER.")
  ResponseEntity<IdBody> complete(
      Posted posted, @PathVariable String id, @RequestBody ReleaseStepBody body) {
    return decide(
        posted,
        id,
        new RecordCompletion(
            new DepositId(id),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/public-notice")
  @Operation(
      summary = "公示返还 · Record that the release was announced in public",
      description = "Needs the role CLERK or FUND_MANAGER.")
  ResponseEntity<IdBody> announce(
      Posted posted, @PathVariable String id, @RequestBody ReleaseStepBody body) {
    return decide(
        posted,
        id,
        new AnnounceRelease(
            new DepositId(id),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/objections")
  @Operation(
      summary = "登记异议 · Record an objection to the release",
      description = "Needs the role CLERK, FUND_MANAGER or CHECKER.")
  ResponseEntity<IdBody> object(
      Posted posted, @PathVariable String id, @RequestBody ObjectionBody body) {
    return decide(
        posted,
        id,
        new ObjectToRelease(
            new DepositId(id),
            body.reason(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/objections/{no}/settle")
  @Operation(
      summary = "异议处理 · Record how an objection was settled",
      description = "Needs the role CLERK, FUND_MANAGER or CHECKER.")
  ResponseEntity<IdBody> settle(
      Posted posted, @PathVariable String id, @PathVariable int no, @RequestBody SettledBody body) {
    return decide(
        posted,
        id,
        new SettleObjection(
            new DepositId(id),
            no,
            body.result(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/review")
  @Operation(
      summary = "审核返还 · Grant the release after the public notice, or refuse it for now",
      description = "Needs the role CHECKER, and somebody who did not announce it.")
  ResponseEntity<IdBody> review(
      Posted posted, @PathVariable String id, @RequestBody ReviewBody body) {
    return decide(
        posted,
        id,
        new ReviewRelease(
            new DepositId(id),
            body.granted().orElse(true),
            body.opinion().orElse(""),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/release")
  @Operation(
      summary = "返还保证金 · Give the deposit back to the contractor",
      description =
          "Needs the role CLERK or FUND_MANAGER, and somebody who neither announced nor reviewed.")
  ResponseEntity<IdBody> release(
      Posted posted, @PathVariable String id, @RequestBody ReleaseStepBody body) {
    return decide(
        posted,
        id,
        new ReleaseDeposit(
            new DepositId(id),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  private ResponseEntity<IdBody> decide(Posted posted, String id, Object command) {
    return gate.decide(posted, id, command).done(new IdBody(id));
  }
}
