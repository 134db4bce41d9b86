package wagefund.ledger.bankstatement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
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
import wagefund.ledger.bankstatement.command.BankStatementError;
import wagefund.ledger.bankstatement.command.ImportStatement;
import wagefund.ledger.bankstatement.command.StatementTaken;
import wagefund.ledger.bankstatement.event.StatementId;
import wagefund.ledger.bankstatement.view.BankEntries;
import wagefund.ledger.bankstatement.view.BankEntryRow;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.write.AllOrNothing;
import wagefund.ledger.recovery.command.ReceiptPart;
import wagefund.ledger.recovery.command.RecordWire;
import wagefund.ledger.recovery.command.WireDivided;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.ledger.recovery.event.ReceiptChannel;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "bank statements", description = "银行对账单 · What the bank says of the funds' accounts")
class BankStatementApi {

  /** The text of a camt.053 or camt.054 file. */
  record FileBody(String content) {}

  /** What of an entry is for one claim. */
  record PartBody(
      CaseId caseId,
      Optional<ClaimId> claimId,
      Money amount,
      Optional<AllocationMethod> method,
      Optional<String> reason) {}

  /** The claims that an entry is for; what no part is for is unidentified. */
  record AssignBody(
      Optional<List<PartBody>> parts,
      Optional<ReceiptChannel> channel,
      Optional<String> payer,
      Optional<String> payerAccount,
      Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final BankEntries entries;

  BankStatementApi(Gate gate, Ids ids, BankEntries entries) {
    this.gate = gate;
    this.ids = ids;
    this.entries = entries;
  }

  @PostMapping("/funds/{fundId}/bank-statements")
  @Operation(
      summary = "导入对账单 · Import a statement or notification of the bank",
      description =
          "Needs the role CASHIER or RECOVERY. A file may hold several statements: all are taken, or"
              + " none. The same statement, and the same entry, has one effect.")
  ResponseEntity<StatementTaken> take(
      Posted posted, @PathVariable String fundId, @RequestBody FileBody body) {
    FundId fund = new FundId(fundId);
    List<Object> imports = new ArrayList<>();
    for (CamtFile.Read read : CamtFile.read(fund, body.content())) {
      String key = fundId + "\n" + read;
      imports.add(
          new ImportStatement(
              new StatementId(Digest.of(key).hex().substring(0, 32)),
              fund,
              read.number(),
              masked(read.account()),
              read.currency(),
              read.opening(),
              read.closing(),
              read.entries(),
              read.on(),
              posted.by(),
              posted.at()));
    }
    var decided = gate.decide(posted, fundId, new AllOrNothing(imports));
    return decided.created(decided.as(StatementTaken.class));
  }

  private static String masked(String account) {
    return account.isEmpty() ? "" : "****" + account.substring(Math.max(0, account.length() - 4));
  }

  @GetMapping("/funds/{fundId}/bank-entries")
  @Operation(
      summary = "对账单分录 · The entries of the bank, the oldest first",
      description = "Of a status OPEN or BOOKED, or of any.")
  Page<BankEntryRow> list(
      @PathVariable String fundId, @RequestParam(defaultValue = "") String status, Paging paging) {
    return entries.list(new FundId(fundId), status, paging);
  }

  @PostMapping("/bank-entries/{entryId}/receipt")
  @Operation(
      summary = "分录认领 · Book an entry of the bank as a receipt, for its claims or unidentified",
      description = "Needs the role RECOVERY or CASHIER. An entry is booked once.")
  ResponseEntity<WireDivided> assign(
      Posted posted, @PathVariable String entryId, @RequestBody AssignBody body) {
    BankEntryRow entry =
        entries
            .find(entryId)
            .orElseThrow(
                () ->
                    new Refused(
                        new Rejection(
                            KernelError.NOT_FOUND,
                            Facts.of("what", "bank-entry").and("id", Facts.shorten(entryId)))));
    if (entry.side().equals(Side.DEBIT.name())) {
      throw new Refused(new Rejection(BankStatementError.ENTRY_IS_DEBIT));
    }
    if (!entry.currency().equals("CNY")) {
      throw new Refused(
          new Rejection(BankStatementError.ENTRY_CURRENCY, Facts.of("currency", entry.currency())));
    }
    String number = entry.reference().isEmpty() ? entry.id() : entry.reference();
    RecordWire wire =
        new RecordWire(
            new ReceiptId(entry.id()),
            new FundId(entry.fundId()),
            entry.amount(),
            body.channel().orElse(ReceiptChannel.BANK),
            body.payer().orElse(entry.counterparty()),
            body.payerAccount().map(PayerAccount::of),
            new Document(number.substring(0, Math.min(120, number.length())), "", entry.on()),
            body.parts().orElse(List.of()).stream().map(this::part).toList(),
            posted.on(body.on().or(() -> Optional.of(entry.on()))),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, entry.fundId(), wire);
    return decided.created(decided.as(WireDivided.class));
  }

  private ReceiptPart part(PartBody p) {
    return new ReceiptPart(
        new ReceiptId(ids.next()), p.caseId(), p.claimId(), p.amount(), p.method(), p.reason());
  }
}
