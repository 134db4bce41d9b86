package wagefund.ledger.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.advance.command.RequestedLine;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.recovery.command.ReceiptDetails;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;

/** The list of cases, and one case with its workers, advances, claims and receipts. */
@Controller
class CasePages {

  /** The latest entries of the account of a case that its page shows. */
  private static final int ENTRIES = 12;

  private final CaseReading cases;
  private final AdvanceList advances;
  private final FundReading funds;
  private final DepositReading deposits;
  private final Posting posting;
  private final Clock clock;

  CasePages(
      CaseReading cases,
      AdvanceList advances,
      FundReading funds,
      DepositReading deposits,
      Posting posting,
      Clock clock) {
    this.cases = cases;
    this.advances = advances;
    this.funds = funds;
    this.deposits = deposits;
    this.posting = posting;
    this.clock = clock;
  }

  @GetMapping("/cases")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("cases", cases.find(q.strip(), status, sort, page));
    return "cases";
  }

  @GetMapping("/cases/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    ArrearsCaseRecord found = cases.find(id).orElseThrow(() -> PageMissing.of(id));
    var claims = cases.claims(id);
    model.addAttribute("arrearsCase", found);
    model.addAttribute("figures", figures(found));
    model.addAttribute("workers", cases.workers(id, page));
    model.addAttribute("advances", advances.ofCase(id));
    model.addAttribute("claims", claims);
    model.addAttribute("receipts", cases.receipts(id));
    model.addAttribute("account", cases.account(id, ENTRIES));
    LocalDate on = LocalDate.now(clock);
    model.addAttribute("deposits", deposits.covering(new CaseId(id), on));
    model.addAttribute("notices", deposits.noticesOf(new CaseId(id), on));
    model.addAttribute("fundNames", funds.names());
    model.addAttribute("channels", ReceiptChannel.values());
    model.addAttribute(
        "methods",
        Arrays.stream(AllocationMethod.values())
            .filter(method -> method != AllocationMethod.BY_PLAN)
            .toList());
    model.addAttribute("mayRequest", officer.has(Role.CLERK) && found.getOutstandingFen() > 0);
    model.addAttribute(
        "mayReceive",
        (officer.has(Role.RECOVERY) || officer.has(Role.CASHIER)) && !claims.isEmpty());
    return "case";
  }

  private static Bar figures(ArrearsCaseRecord c) {
    return Bar.of(
        new Bar.Amount("employer", c.getEmployerFen()),
        new Bar.Amount("deposit", c.getDepositFen()),
        new Bar.Amount("advanced", c.getAdvancedFen()),
        new Bar.Amount("other", c.getOtherFen()),
        new Bar.Amount("owed", c.getOutstandingFen()));
  }

  @PostMapping("/cases/{id}/receipts")
  String receive(@PathVariable CaseId id, Form form, RedirectAttributes next) {
    boolean accepted =
        posting.send(
            form,
            "receipt",
            next,
            form.text("fund"),
            () ->
                new RecordReceipt(
                    receiptOf(form),
                    id,
                    new FundId(form.text("fund")),
                    form.money("amount"),
                    form.choice("channel", ReceiptChannel.class),
                    form.text("payer"),
                    form.document("document"),
                    form.optionalChoice("method", AllocationMethod.class),
                    new ReceiptDetails(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(form.text("reason")).filter(r -> !r.isBlank()),
                        Optional.empty()),
                    form.on(),
                    form.by(),
                    form.at()));
    next.addAttribute("id", id.value());
    return "redirect:/cases/{id}" + (accepted ? "#recovery" : "#receipt");
  }

  /** The same form names the same receipt, however often it is sent. */
  static ReceiptId receiptOf(Form form) {
    return new ReceiptId(form.named("receipt"));
  }

  /**
   * The lines that a form asks for: each a line number and an amount; none where all are meant.
   *
   * @throws Malformed {@code LINE_NOT_READ}, or as {@link Money#ofYuan(String)}
   */
  static List<RequestedLine> asked(Form form) {
    List<RequestedLine> asked = new ArrayList<>();
    if (!form.text("which").equals("some")) {
      return asked;
    }
    for (String line : form.lines("lines")) {
      String[] parts = line.split("[\\s:：]+", 2);
      if (parts.length < 2 || !parts[0].matches("[0-9]{1,6}")) {
        throw new Malformed(
            PageError.LINE_NOT_READ, Facts.of("value", Facts.shorten(line)), "lines");
      }
      String amount = parts[1].replace(",", "").strip();
      asked.add(new RequestedLine(Integer.parseInt(parts[0]), Money.ofYuan(amount)));
    }
    if (asked.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "lines");
    }
    return asked;
  }
}
