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
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.command.ConfirmReceiptCorrection;
import wagefund.ledger.recovery.command.DropReceiptCorrection;
import wagefund.ledger.recovery.command.ProposeReceiptCorrection;
import wagefund.ledger.recovery.view.ReceiptCorrectionRow;
import wagefund.ledger.recovery.view.ReceiptCorrections;

/** 更正: the receipts of a fund that were booked wrongly, beside how they are put right. */
@Controller
class ReceiptCorrectionPages {

  private static final int SIZE = 20;

  private final ReceiptCorrections corrections;
  private final FundReceipts receipts;
  private final FundReading funds;
  private final BookReading reading;
  private final Posting posting;

  ReceiptCorrectionPages(
      ReceiptCorrections corrections,
      FundReceipts receipts,
      FundReading funds,
      BookReading reading,
      Posting posting) {
    this.corrections = corrections;
    this.receipts = receipts;
    this.funds = funds;
    this.reading = reading;
    this.posting = posting;
  }

  @GetMapping("/books/{id}/receipt-corrections")
  String list(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    FundId fund = fund(id, model);
    Paging<ReceiptCorrectionRow> shown =
        Paging.read(page, SIZE, sort, p -> corrections.of(fund, status, p));
    CorrectionLists.show(model, officer, shown, CorrectionLists.mayPropose(officer));
    List<ReceiptCorrectionRow> rows = shown.items();
    model.addAttribute(
        "cases",
        reading.caseNumbers(
            rows.stream().flatMap(c -> Stream.of(c.caseId(), c.rightCase())).toList()));
    model.addAttribute("names", funds.names());
    return "receipt-corrections";
  }

  /** The receipts among which the wrong one is found. */
  @GetMapping("/books/{id}/receipt-corrections/receipts")
  String choose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    FundId fund = fund(id, model);
    model.addAttribute("receipts", receipts.find(fund, q.strip(), page));
    model.addAttribute("mayPropose", CorrectionLists.mayPropose(officer));
    return "receipt-correction-choose";
  }

  @GetMapping("/books/{id}/receipt-corrections/new")
  String ask(@PathVariable String id, @RequestParam String receipt, Actor officer, Model model) {
    FundId fund = fund(id, model);
    FundReceipts.Booked booked =
        receipts.one(fund, receipt).orElseThrow(() -> PageMissing.of(receipt));
    model.addAttribute("receipt", booked);
    model.addAttribute("claims", receipts.otherClaims(booked));
    model.addAttribute("funds", funds.all());
    model.addAttribute("mayPropose", CorrectionLists.mayPropose(officer));
    return "receipt-correction-new";
  }

  @PostMapping("/books/{id}/receipt-corrections")
  String propose(@PathVariable String id, Form form, RedirectAttributes next) {
    ClaimId claim = new ClaimId(form.required("claim"));
    boolean accepted =
        posting.send(
            form,
            "correction",
            next,
            claim.value(),
            () ->
                new ProposeReceiptCorrection(
                    claim,
                    new ReceiptId(form.required("receipt")),
                    form.named("correction"),
                    form.money("received"),
                    right(form),
                    form.document("document"),
                    form.on(),
                    form.by(),
                    form.at()));
    next.addAttribute("id", id);
    if (accepted) {
      return "redirect:/books/{id}/receipt-corrections";
    }
    next.addAttribute("receipt", form.text("receipt"));
    return "redirect:/books/{id}/receipt-corrections/new";
  }

  private ProposeReceiptCorrection.Right right(Form form) {
    return new ProposeReceiptCorrection.Right(
        form.has("rightClaim")
            ? Optional.of(new ClaimId(form.text("rightClaim")))
            : Optional.empty(),
        form.has("rightCase")
            ? Optional.of(new CaseId(reading.caseId(form.text("rightCase"))))
            : Optional.empty(),
        form.has("rightFund") ? Optional.of(new FundId(form.text("rightFund"))) : Optional.empty());
  }

  @PostMapping("/books/{id}/receipt-corrections/{correction}/confirm")
  String confirm(@PathVariable String correction, Form form, RedirectAttributes next) {
    ClaimId claim = new ClaimId(form.required("claim"));
    return decide(
        claim,
        "confirmCorrection",
        form,
        next,
        () -> new ConfirmReceiptCorrection(claim, correction, form.on(), form.by(), form.at()));
  }

  @PostMapping("/books/{id}/receipt-corrections/{correction}/drop")
  String drop(@PathVariable String correction, Form form, RedirectAttributes next) {
    ClaimId claim = new ClaimId(form.required("claim"));
    return decide(
        claim,
        "dropCorrection",
        form,
        next,
        () ->
            new DropReceiptCorrection(
                claim, correction, form.required("opinion"), form.on(), form.by(), form.at()));
  }

  private String decide(
      ClaimId claim, String name, Form form, RedirectAttributes next, Supplier<Object> command) {
    boolean unused = posting.send(form, name, next, claim.value(), command);
    return "redirect:/books/{id}/receipt-corrections";
  }

  private FundId fund(String id, Model model) {
    return new FundId(reading.fund(id, model).getFundId());
  }
}
