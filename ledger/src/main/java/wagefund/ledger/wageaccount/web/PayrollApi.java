package wagefund.ledger.wageaccount.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.Rosters;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.kernel.WageAccountId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Places;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.wageaccount.command.ArrearsLine;
import wagefund.ledger.wageaccount.command.CancelPayrollLine;
import wagefund.ledger.wageaccount.command.ConfirmPayroll;
import wagefund.ledger.wageaccount.command.CorrectPayrollLine;
import wagefund.ledger.wageaccount.command.DropPayroll;
import wagefund.ledger.wageaccount.command.PayArrearsFromAccount;
import wagefund.ledger.wageaccount.command.PayLineAgain;
import wagefund.ledger.wageaccount.command.PayrollOutcome;
import wagefund.ledger.wageaccount.command.PayrollReceipt;
import wagefund.ledger.wageaccount.command.PayrollResult;
import wagefund.ledger.wageaccount.command.PayrollWorker;
import wagefund.ledger.wageaccount.command.ProposePayroll;
import wagefund.ledger.wageaccount.command.RecordPayrollResults;
import wagefund.ledger.wageaccount.view.WageAccounts;
import wagefund.ledger.wageaccount.view.WagePayroll;

@RestController
@RequestMapping("/api/v1/wage-accounts/{id}")
@Tag(name = "wage accounts", description = "农民工工资专用账户 · Contractors' accounts for wages alone")
class PayrollApi {

  /** Arrears of a case to be paid; without lines: what is owed, as far as the account reaches. */
  record ArrearsBody(
      CaseId caseId,
      Optional<List<ArrearsLineBody>> lines,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** What one worker of the case gets. */
  record ArrearsLineBody(int lineNo, Money amount) {}

  /** What waits to be confirmed. */
  record ProposedBody(PayrollId id, Digest digest, Money total, int lines) {}

  /** What is confirmed. */
  record ConfirmBody(Digest digest, Optional<LocalDate> on) {}

  /** Why something is refused or given up. */
  record ReasonBody(String reason, Optional<LocalDate> on) {}

  /** When something is done. */
  record DayBody(Optional<LocalDate> on) {}

  /** What the bank says of one line. */
  record ResultBody(
      int lineNo, PayrollOutcome outcome, Optional<String> reason, Optional<String> receipt) {}

  /** What the bank reports; {@code remaining} speaks for every line still in transit. */
  record ResultsBody(
      Optional<List<ResultBody>> lines,
      Optional<PayrollOutcome> remaining,
      Optional<LocalDate> on) {}

  /** Another card of the same worker. */
  record CardBody(
      String cardNumber, String bank, Optional<String> reason, Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final JsonMapper json;
  private final Rosters rosters;
  private final WageAccounts accounts;
  private final People people;

  PayrollApi(
      Gate gate, Ids ids, JsonMapper json, Rosters rosters, WageAccounts accounts, People people) {
    this.gate = gate;
    this.ids = ids;
    this.json = json;
    this.rosters = rosters;
    this.accounts = accounts;
    this.people = people;
  }

  @PostMapping(path = "/payrolls", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "提交工资表 · Propose a payroll: a wage sheet that the workers signed",
      description = "Needs the role CLERK. Nothing leaves before another officer confirms it.")
  ResponseEntity<ProposedBody> propose(
      Posted posted, @PathVariable String id, @RequestBody PayrollBody body) {
    var workers =
        body.roster()
            .orElseThrow(
                () ->
                    new Malformed(
                        EdgeError.JSON_FIELD_MISSING, Facts.of("field", "workers"), "workers"));
    return propose(posted, id, body, json.writeValueAsBytes(workers));
  }

  @PostMapping(path = "/payrolls", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "提交工资表（文件） · Propose a payroll with the sheet as XLSX or CSV",
      description =
          "The part payroll is the same as the JSON without workers; roster is the file, with the"
              + " columns 姓名, 身份证号, 银行, 银行卡号, 月份, 金额.")
  ResponseEntity<ProposedBody> propose(
      Posted posted,
      @PathVariable String id,
      @RequestPart("payroll") PayrollBody body,
      @RequestPart("roster") MultipartFile roster)
      throws IOException {
    return propose(posted, id, body, roster.getBytes());
  }

  private ResponseEntity<ProposedBody> propose(
      Posted posted, String id, PayrollBody body, byte[] roster) {
    List<PayrollWorker> workers = new ArrayList<>();
    for (ClaimingWorker line : rosters.read(roster, LocalDate.ofInstant(posted.at(), Times.ZONE))) {
      workers.add(
          new PayrollWorker(
              line.lineNo(),
              line.person(),
              line.arrears().keySet().stream()
                  .filter(month -> !month.equals(body.month()))
                  .findFirst()
                  .orElse(body.month()),
              Money.sum(line.arrears().values())));
    }
    ProposePayroll propose =
        new ProposePayroll(
            new WageAccountId(id),
            new PayrollId(ids.next()),
            body.month(),
            workers,
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return proposed(gate.decide(posted, id, propose));
  }

  @PostMapping("/arrears-payments")
  @Operation(
      summary = "以专户清偿案件欠薪 · Propose to pay arrears of a case out of the account",
      description =
          "Needs the role CLERK. Confirmed and reported as a payroll; success settles the case.")
  ResponseEntity<ProposedBody> arrears(
      Posted posted, @PathVariable String id, @RequestBody ArrearsBody body) {
    PayArrearsFromAccount pay =
        new PayArrearsFromAccount(
            new WageAccountId(id),
            new PayrollId(ids.next()),
            body.caseId(),
            body.lines().orElse(List.of()).stream()
                .map(line -> new ArrearsLine(line.lineNo(), line.amount()))
                .toList(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return proposed(gate.decide(posted, id, pay));
  }

  private static ResponseEntity<ProposedBody> proposed(Gate.Decided decided) {
    PayrollReceipt receipt = decided.as(PayrollReceipt.class);
    return decided.created(
        new ProposedBody(receipt.payrollId(), receipt.digest(), receipt.total(), receipt.lines()));
  }

  @PostMapping("/payrolls/{payroll}/confirm")
  @Operation(
      summary = "确认发放 · Confirm a payroll; its money leaves for the bank",
      description = "Needs the role CHECKER, REVIEWER or APPROVER, and not who proposed it.")
  ResponseEntity<IdBody> confirm(
      Posted posted,
      @PathVariable String id,
      @PathVariable String payroll,
      @RequestBody ConfirmBody body) {
    ConfirmPayroll confirm =
        new ConfirmPayroll(
            new WageAccountId(id),
            new PayrollId(payroll),
            body.digest(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, confirm).done(new IdBody(payroll));
  }

  @PostMapping("/payrolls/{payroll}/drop")
  @Operation(
      summary = "退回工资表 · Refuse a payroll that waits, or take it back",
      description = "Needs the role CLERK, CHECKER, REVIEWER or APPROVER.")
  ResponseEntity<IdBody> drop(
      Posted posted,
      @PathVariable String id,
      @PathVariable String payroll,
      @RequestBody ReasonBody body) {
    DropPayroll drop =
        new DropPayroll(
            new WageAccountId(id),
            new PayrollId(payroll),
            body.reason(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, drop).done(new IdBody(payroll));
  }

  @PostMapping("/payrolls/{payroll}/results")
  @Operation(
      summary = "登记发放结果 · Record what the bank reports on a payroll",
      description = "Needs the role CASHIER. Lines not spoken of stay in transit.")
  ResponseEntity<IdBody> results(
      Posted posted,
      @PathVariable String id,
      @PathVariable String payroll,
      @RequestBody ResultsBody body) {
    RecordPayrollResults results =
        new RecordPayrollResults(
            new WageAccountId(id),
            new PayrollId(payroll),
            body.lines().orElse(List.of()).stream()
                .map(
                    line ->
                        new PayrollResult(
                            line.lineNo(),
                            line.outcome(),
                            line.reason().orElse(""),
                            line.receipt().orElse("")))
                .toList(),
            body.remaining(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, results).done(new IdBody(payroll));
  }

  @PostMapping("/payrolls/{payroll}/lines/{no}/correct")
  @Operation(
      summary = "更正银行卡 · Give a returned line another card of the same worker",
      description = "Needs the role CASHIER.")
  ResponseEntity<IdBody> correct(
      Posted posted,
      @PathVariable String id,
      @PathVariable String payroll,
      @PathVariable int no,
      @RequestBody CardBody body) {
    var bank = Places.at("bank", () -> Banks.standard().code(body.bank()));
    var card =
        Places.at(
            "cardNumber", () -> CardNumber.of(body.cardNumber(), Banks.standard().require(bank)));
    CorrectPayrollLine correct =
        new CorrectPayrollLine(
            new WageAccountId(id),
            new PayrollId(payroll),
            no,
            card,
            bank,
            body.reason().orElse(""),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, correct).done(new IdBody(payroll));
  }

  @PostMapping("/payrolls/{payroll}/lines/{no}/pay-again")
  @Operation(
      summary = "再次发放 · Send a returned line again",
      description = "Needs the role CASHIER, and another cashier than who corrected the card.")
  ResponseEntity<IdBody> payAgain(
      Posted posted,
      @PathVariable String id,
      @PathVariable String payroll,
      @PathVariable int no,
      @RequestBody(required = false) Optional<DayBody> body) {
    PayLineAgain again =
        new PayLineAgain(
            new WageAccountId(id),
            new PayrollId(payroll),
            no,
            posted.on(body.flatMap(DayBody::on)),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, again).done(new IdBody(payroll));
  }

  @PostMapping("/payrolls/{payroll}/lines/{no}/cancel")
  @Operation(
      summary = "取消发放 · Give up a returned line; its money stays in the account",
      description = "Needs the role CASHIER.")
  ResponseEntity<IdBody> cancel(
      Posted posted,
      @PathVariable String id,
      @PathVariable String payroll,
      @PathVariable int no,
      @RequestBody ReasonBody body) {
    CancelPayrollLine cancel =
        new CancelPayrollLine(
            new WageAccountId(id),
            new PayrollId(payroll),
            no,
            body.reason(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, id, cancel).done(new IdBody(payroll));
  }

  @GetMapping("/payrolls")
  @Operation(summary = "发放批次列表 · The payrolls of an account, the latest first")
  Page<WagePayroll> payrolls(@PathVariable String id, Paging paging) {
    if (!accounts.exists(new WageAccountId(id))) {
      throw Refused.notFound("wage account", id);
    }
    return accounts.payrolls(new WageAccountId(id), paging);
  }

  @GetMapping("/payrolls/{payroll}")
  @Operation(summary = "发放批次 · One payroll, with the digest that is to be confirmed")
  WagePayroll payroll(@PathVariable String id, @PathVariable String payroll) {
    return accounts
        .payroll(new WageAccountId(id), new PayrollId(payroll))
        .orElseThrow(() -> Refused.notFound("payroll", payroll));
  }

  @GetMapping("/payrolls/{payroll}/lines")
  @Operation(summary = "工资表明细 · The workers of a payroll; numbers are masked")
  Page<NamedPayrollLine> lines(
      @PathVariable String id, @PathVariable String payroll, Paging paging) {
    payroll(id, payroll);
    return NamedPayrollLine.named(
        accounts.lines(new WageAccountId(id), new PayrollId(payroll), paging), people);
  }
}
