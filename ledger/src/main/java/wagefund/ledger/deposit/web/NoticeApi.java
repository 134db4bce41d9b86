package wagefund.ledger.deposit.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.deposit.command.IssueNotice;
import wagefund.ledger.deposit.command.LineWish;
import wagefund.ledger.deposit.command.ProposeNotice;
import wagefund.ledger.deposit.command.RecordDrawdown;
import wagefund.ledger.deposit.command.RecordImpossible;
import wagefund.ledger.deposit.command.ServeNotice;
import wagefund.ledger.deposit.command.WithdrawNotice;
import wagefund.ledger.deposit.event.Impossibility;
import wagefund.ledger.deposit.view.NoticePaymentRow;
import wagefund.ledger.deposit.view.NoticeRow;
import wagefund.ledger.deposit.view.Notices;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.vault.command.People;

@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices", description = "支付通知书 · Payment notices, by which deposits are drawn")
class NoticeApi {

  /** An amount for one worker. */
  record NoticeLineBody(int lineNo, Money amount) {}

  /** A payment notice that is drafted. */
  record ProposeBody(
      DepositId depositId,
      CaseId caseId,
      Optional<Money> amount,
      Optional<List<NoticeLineBody>> lines,
      DocumentBody decision,
      Optional<LocalDate> on) {}

  /** A step of a notice, by a paper. */
  record NoticeStepBody(DocumentBody document, Optional<LocalDate> on) {}

  /** Why a notice is withdrawn. */
  record WithdrawBody(String reason, DocumentBody document, Optional<LocalDate> on) {}

  /** What a bank paid. */
  record PaidBody(
      Optional<Money> amount,
      Optional<List<NoticeLineBody>> lines,
      DocumentBody receipt,
      Optional<LocalDate> on) {}

  /** Why a notice cannot be paid. */
  record ImpossibleBody(
      Impossibility why, String reason, DocumentBody document, Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final Notices notices;
  private final People people;
  private final Clock clock;

  NoticeApi(Gate gate, Ids ids, Notices notices, People people, Clock clock) {
    this.gate = gate;
    this.ids = ids;
    this.notices = notices;
    this.people = people;
    this.clock = clock;
  }

  @PostMapping
  @Operation(
      summary = "拟制支付通知书 · Draft a payment notice for the workers of a case",
      description =
          "Needs the role CLERK. Without an amount: as much as cover and arrears allow; without"
              + " lines: divided by what each worker is owed.")
  ResponseEntity<IdBody> propose(Posted posted, @RequestBody ProposeBody body) {
    ProposeNotice propose =
        new ProposeNotice(
            new NoticeId(ids.next()),
            body.depositId(),
            body.caseId(),
            body.amount(),
            lines(body.lines()),
            body.decision().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, body.depositId().value(), propose);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/{id}/issue")
  @Operation(
      summary = "签发支付通知书 · Issue a payment notice that somebody else drafted",
      description = "Needs the role CHECKER. From now on its cover is spoken for.")
  ResponseEntity<IdBody> issue(
      Posted posted, @PathVariable String id, @RequestBody NoticeStepBody body) {
    return decide(
        posted,
        id,
        new IssueNotice(
            new NoticeId(id),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/serve")
  @Operation(
      summary = "送达银行 · Record that the bank has it; its working days begin to count",
      description = "Needs the role CLERK, CHECKER or CASHIER.")
  ResponseEntity<IdBody> serve(
      Posted posted, @PathVariable String id, @RequestBody NoticeStepBody body) {
    return decide(
        posted,
        id,
        new ServeNotice(
            new NoticeId(id),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(
      summary = "撤回支付通知书 · Withdraw a payment notice of which nothing was paid",
      description = "Needs the role CLERK or CHECKER.")
  ResponseEntity<IdBody> withdraw(
      Posted posted, @PathVariable String id, @RequestBody WithdrawBody body) {
    return decide(
        posted,
        id,
        new WithdrawNotice(
            new NoticeId(id),
            body.reason(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/payments")
  @Operation(
      summary = "登记银行支付 · Record what the bank paid to workers, in full or in part",
      description =
          "Needs the role CASHIER, and somebody who neither drafted nor issued it. The case follows"
              + " at once.")
  ResponseEntity<IdBody> paid(Posted posted, @PathVariable String id, @RequestBody PaidBody body) {
    return decide(
        posted,
        id,
        new RecordDrawdown(
            new NoticeId(id),
            body.amount(),
            lines(body.lines()),
            body.receipt().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  @PostMapping("/{id}/impossible")
  @Operation(
      summary = "登记无法支付 · Record that the rest cannot be paid, so that the next source may",
      description = "Needs the role CHECKER or CASHIER, and somebody who did not draft it.")
  ResponseEntity<IdBody> impossible(
      Posted posted, @PathVariable String id, @RequestBody ImpossibleBody body) {
    return decide(
        posted,
        id,
        new RecordImpossible(
            new NoticeId(id),
            body.why(),
            body.reason(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at()));
  }

  private ResponseEntity<IdBody> decide(Posted posted, String id, Object command) {
    return gate.decide(posted, notices.depositOf(new NoticeId(id)), command).done(new IdBody(id));
  }

  private static List<LineWish> lines(Optional<List<NoticeLineBody>> lines) {
    return lines.orElse(List.of()).stream().map(l -> new LineWish(l.lineNo(), l.amount())).toList();
  }

  @GetMapping
  @Operation(
      summary = "支付通知书台账 · The log of payment notices",
      description =
          "Sorted by proposedOn, servedOn, bankDueOn, number, amount, unpaid. asOf, today where it"
              + " is left out, decides how late a bank is.")
  Page<NoticeRow> log(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String depositId,
      @RequestParam(defaultValue = "") String caseId,
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam Optional<LocalDate> asOf,
      Paging paging) {
    return notices.log(
        new Notices.Wanted(status, q.strip(), depositId, caseId, late), on(asOf), paging);
  }

  /** A notice with what banks paid. */
  record NoticeBody(@JsonUnwrapped NoticeRow notice, List<NoticePaymentRow> payments) {}

  @GetMapping("/{id}")
  @Operation(summary = "支付通知书详情 · One payment notice and what was paid")
  NoticeBody one(@PathVariable String id, @RequestParam Optional<LocalDate> asOf) {
    NoticeId notice = new NoticeId(id);
    NoticeRow row =
        notices.find(notice, on(asOf)).orElseThrow(() -> Refused.notFound("notice", id));
    return new NoticeBody(row, notices.payments(notice));
  }

  @GetMapping("/{id}/lines")
  @Operation(summary = "支付通知书明细 · The workers of a notice; numbers are masked")
  Page<NamedLine> lines(@PathVariable String id, Paging paging) {
    return NamedLine.named(notices.lines(new NoticeId(id), paging), people);
  }

  private LocalDate on(Optional<LocalDate> asOf) {
    return asOf.orElseGet(() -> LocalDate.now(clock));
  }
}
