package wagefund.ledger.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Bank;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.web.Routes;
import wagefund.ledger.settlement.command.CancelLine;
import wagefund.ledger.settlement.command.CorrectLine;
import wagefund.ledger.settlement.command.LineOutcome;
import wagefund.ledger.settlement.command.LineReport;
import wagefund.ledger.settlement.command.RecordBankReport;
import wagefund.ledger.settlement.command.ReissueLine;
import wagefund.ledger.settlement.command.ReleaseAdvance;
import wagefund.schema.read.tables.records.AdvanceRecord;

/** What a cashier does on the page of an advance: pay, record what the bank says, send again. */
@Controller
class PaymentPages {

  private final AdvanceReading reading;
  private final Posting posting;

  PaymentPages(AdvanceReading reading, Posting posting) {
    this.reading = reading;
    this.posting = posting;
  }

  @PostMapping("/advances/{id}/release")
  String release(@PathVariable AdvanceId id, Form form, RedirectAttributes next) {
    return act(
        id,
        form,
        next,
        "release",
        advance -> {
          if (!form.has("checked")) {
            throw new Malformed(PageError.CONFIRMATION_MISSING, Facts.NONE, "checked");
          }
          return new ReleaseAdvance(Routes.batchOf(id), id, form.on(), form.by(), form.at());
        });
  }

  @PostMapping("/advances/{id}/report")
  String report(@PathVariable AdvanceId id, Form form, RedirectAttributes next) {
    return act(
        id,
        form,
        next,
        "report",
        advance ->
            new RecordBankReport(
                batch(advance),
                returned(form),
                form.text("rest").equals("SUCCEEDED")
                    ? Optional.of(LineOutcome.SUCCEEDED)
                    : Optional.empty(),
                form.on(),
                form.by(),
                form.at()));
  }

  private static List<LineReport> returned(Form form) {
    Map<Integer, String> returned = new LinkedHashMap<>();
    for (String line : form.all("returned")) {
      returned.put(Form.number(line, "returned"), form.text("reason-" + line));
    }
    for (String line : form.lines("more")) {
      String[] parts = line.split("[\\s,，、]+", 2);
      if (!parts[0].matches("[0-9]{1,6}")) {
        throw new Malformed(
            PageError.LINE_NOT_READ, Facts.of("value", Facts.shorten(line)), "more");
      }
      returned.put(Integer.parseInt(parts[0]), parts.length > 1 ? parts[1].strip() : "");
    }
    List<LineReport> reports = new ArrayList<>();
    returned.forEach(
        (line, reason) ->
            reports.add(new LineReport(line, LineOutcome.RETURNED, Optional.empty(), reason, "")));
    return reports;
  }

  @PostMapping("/advances/{id}/lines/{no}/correct")
  String correct(
      @PathVariable AdvanceId id, @PathVariable int no, Form form, RedirectAttributes next) {
    return act(
        id,
        form,
        next,
        "line" + no,
        advance ->
            new CorrectLine(
                batch(advance),
                no,
                card(form),
                new BankCode(form.text("bank")),
                form.text("reason"),
                form.on(),
                form.by(),
                form.at()));
  }

  private static CardNumber card(Form form) {
    Bank bank = Banks.standard().require(new BankCode(form.text("bank")));
    return CardNumber.of(form.required("card"), bank);
  }

  @PostMapping("/advances/{id}/lines/{no}/reissue")
  String reissue(
      @PathVariable AdvanceId id, @PathVariable int no, Form form, RedirectAttributes next) {
    return act(
        id,
        form,
        next,
        "line" + no,
        advance -> new ReissueLine(batch(advance), no, form.on(), form.by(), form.at()));
  }

  @PostMapping("/advances/{id}/lines/{no}/cancel")
  String cancel(
      @PathVariable AdvanceId id, @PathVariable int no, Form form, RedirectAttributes next) {
    return act(
        id,
        form,
        next,
        "line" + no,
        advance ->
            new CancelLine(
                batch(advance), no, form.text("reason"), form.on(), form.by(), form.at()));
  }

  private String act(
      AdvanceId id,
      Form form,
      RedirectAttributes next,
      String name,
      Function<AdvanceRecord, Object> command) {
    AdvanceRecord advance = reading.find(id.value()).orElseThrow(() -> PageMissing.of(id.value()));
    boolean accepted =
        posting.send(form, name, next, advance.getFundId(), () -> command.apply(advance));
    next.addAttribute("id", id.value());
    return "redirect:/advances/{id}" + (accepted ? "" : "#act");
  }

  private static BatchId batch(AdvanceRecord advance) {
    String batch = advance.getBatchId();
    if (batch == null) {
      throw new Malformed(PageError.FORM_TOO_OLD, Facts.NONE);
    }
    return new BatchId(batch);
  }
}
