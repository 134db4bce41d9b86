package wagefund.ledger.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.web.Routes;
import wagefund.ledger.settlement.command.ConfirmPaymentCorrection;
import wagefund.ledger.settlement.command.DropPaymentCorrection;
import wagefund.ledger.settlement.command.ProposePaymentCorrection;
import wagefund.ledger.settlement.view.PaymentCorrectionRow;
import wagefund.ledger.settlement.view.PaymentCorrections;

/** 更正: the payments of a fund that were booked wrongly, beside how they are put right. */
@Controller
class CorrectionPages {

  private static final int SIZE = 20;

  private final PaymentCorrections corrections;
  private final PaidLines lines;
  private final BookReading reading;
  private final FundReading funds;
  private final Routes routes;
  private final Posting posting;

  CorrectionPages(
      PaymentCorrections corrections,
      PaidLines lines,
      BookReading reading,
      FundReading funds,
      Routes routes,
      Posting posting) {
    this.corrections = corrections;
    this.lines = lines;
    this.reading = reading;
    this.funds = funds;
    this.routes = routes;
    this.posting = posting;
  }

  @GetMapping("/books/{id}/corrections")
  String list(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    FundId fund = fund(id, model);
    Paging<PaymentCorrectionRow> shown =
        Paging.read(page, SIZE, sort, p -> corrections.of(fund, status, p));
    CorrectionLists.show(model, officer, shown, CorrectionLists.mayPropose(officer));
    List<PaymentCorrectionRow> rows = shown.items();
    model.addAttribute(
        "lines", lines.of(fund, rows.stream().map(PaymentCorrectionRow::advanceId).toList()));
    model.addAttribute(
        "cases",
        reading.caseNumbers(
            rows.stream().flatMap(c -> Stream.of(c.caseId(), c.rightCase())).toList()));
    model.addAttribute("names", funds.names());
    return "corrections";
  }

  /** The payments among which the wrong one is found. */
  @GetMapping("/books/{id}/corrections/payments")
  String payments(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    FundId fund = fund(id, model);
    model.addAttribute("payments", lines.find(fund, q.strip(), page));
    model.addAttribute("mayPropose", CorrectionLists.mayPropose(officer));
    return "correction-payments";
  }

  @GetMapping("/books/{id}/corrections/new")
  String ask(
      @PathVariable String id,
      @RequestParam String advance,
      @RequestParam int line,
      Actor officer,
      Model model) {
    FundId fund = fund(id, model);
    model.addAttribute(
        "line", lines.one(fund, advance, line).orElseThrow(() -> PageMissing.of(advance)));
    model.addAttribute("funds", funds.all());
    model.addAttribute("mayPropose", CorrectionLists.mayPropose(officer));
    return "correction-new";
  }

  @PostMapping("/books/{id}/corrections")
  String propose(@PathVariable String id, Form form, RedirectAttributes next) {
    BatchId batch = Routes.batchOf(new AdvanceId(form.required("advance")));
    boolean accepted =
        posting.send(
            form,
            "correction",
            next,
            routes.ofBatch(batch),
            () ->
                new ProposePaymentCorrection(
                    batch,
                    form.named("correction"),
                    form.number("line"),
                    form.money("paid"),
                    form.has("paidOn") ? Optional.of(form.date("paidOn")) : Optional.empty(),
                    form.has("rightCase")
                        ? Optional.of(new CaseId(reading.caseId(form.text("rightCase"))))
                        : Optional.empty(),
                    form.has("rightFund")
                        ? Optional.of(new FundId(form.text("rightFund")))
                        : Optional.empty(),
                    form.document("document"),
                    form.on(),
                    form.by(),
                    form.at()));
    next.addAttribute("id", id);
    if (accepted) {
      return "redirect:/books/{id}/corrections";
    }
    next.addAttribute("advance", form.text("advance"));
    next.addAttribute("line", form.text("line"));
    return "redirect:/books/{id}/corrections/new";
  }

  @PostMapping("/books/{id}/corrections/{correction}/confirm")
  String confirm(@PathVariable String correction, Form form, RedirectAttributes next) {
    BatchId batch = new BatchId(form.required("batch"));
    return decide(
        batch,
        "confirmCorrection",
        form,
        next,
        () -> new ConfirmPaymentCorrection(batch, correction, form.on(), form.by(), form.at()));
  }

  @PostMapping("/books/{id}/corrections/{correction}/drop")
  String drop(@PathVariable String correction, Form form, RedirectAttributes next) {
    BatchId batch = new BatchId(form.required("batch"));
    return decide(
        batch,
        "dropCorrection",
        form,
        next,
        () ->
            new DropPaymentCorrection(
                batch, correction, form.required("opinion"), form.on(), form.by(), form.at()));
  }

  private String decide(
      BatchId batch, String name, Form form, RedirectAttributes next, Supplier<Object> command) {
    boolean unused = posting.send(form, name, next, routes.ofBatch(batch), command);
    return "redirect:/books/{id}/corrections";
  }

  private FundId fund(String id, Model model) {
    return new FundId(reading.fund(id, model).getFundId());
  }
}
