package wagefund.ledger.page;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.bankstatement.view.BankEntries;
import wagefund.ledger.bankstatement.view.BankEntryRow;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.recovery.command.RecordWire;
import wagefund.ledger.recovery.event.ReceiptChannel;

/** 对账单分录: what the bank says moved, and what of it nothing was booked for. */
@Controller
class BankEntryPages {

  private static final int SIZE = 20;
  private static final int LONGEST_NUMBER = 120;

  private final BankEntries entries;
  private final BookReading reading;
  private final Posting posting;

  BankEntryPages(BankEntries entries, BookReading reading, Posting posting) {
    this.entries = entries;
    this.reading = reading;
    this.posting = posting;
  }

  @GetMapping("/books/{id}/bank-entries")
  String list(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    FundId fund = new FundId(reading.fund(id, model).getFundId());
    model.addAttribute("entries", Paging.read(page, SIZE, "", p -> entries.list(fund, status, p)));
    model.addAttribute("statuses", List.of("OPEN", "BOOKED"));
    model.addAttribute("mayBook", officer.has(Role.RECOVERY) || officer.has(Role.CASHIER));
    return "bank-entries";
  }

  /** Money that nobody knows yet: it is booked as such, and divided among its claims later. */
  @PostMapping("/books/{id}/bank-entries/{entry}/receipt")
  String book(
      @PathVariable String id, @PathVariable String entry, Form form, RedirectAttributes next) {
    BankEntryRow row = entries.find(entry).orElseThrow(() -> PageMissing.of(entry));
    boolean unused =
        posting.send(form, "bankEntry", next, row.fundId(), () -> unidentified(row, form));
    next.addAttribute("id", id);
    return "redirect:/books/{id}/bank-entries?status=OPEN";
  }

  private static RecordWire unidentified(BankEntryRow row, Form form) {
    String number = row.reference().isEmpty() ? row.id() : row.reference();
    return new RecordWire(
        new ReceiptId(row.id()),
        new FundId(row.fundId()),
        row.amount(),
        ReceiptChannel.BANK,
        form.required("payer"),
        Optional.empty(),
        new Document(number.substring(0, Math.min(LONGEST_NUMBER, number.length())), "", row.on()),
        List.of(),
        form.on(),
        form.by(),
        form.at());
  }
}
