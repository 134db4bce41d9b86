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
import wagefund.ledger.advance.command.AdvancePreview;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.PreviewAdvance;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.schema.read.tables.records.ArrearsCaseRecord;

/** Where a clerk requests an advance, and sees the caps before sending. */
@Controller
class RequestPages {

  private final CaseReading cases;
  private final FundReading funds;
  private final CommandGate gate;
  private final Posting posting;

  RequestPages(CaseReading cases, FundReading funds, CommandGate gate, Posting posting) {
    this.cases = cases;
    this.funds = funds;
    this.gate = gate;
    this.posting = posting;
  }

  @GetMapping("/cases/{id}/request")
  String form(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String fund,
      Form form,
      Model model) {
    ArrearsCaseRecord found = cases.find(id).orElseThrow(() -> PageMissing.of(id));
    var all = funds.all();
    String chosen = fund.isEmpty() && !all.isEmpty() ? all.get(0).getFundId() : fund;
    model.addAttribute("arrearsCase", found);
    model.addAttribute("funds", all);
    model.addAttribute("chosen", chosen);
    PartyChoices.add(model);
    model.addAttribute("mayRequest", form.by().has(Role.CLERK));
    if (!chosen.isEmpty() && form.by().has(Role.CLERK)) {
      preview(id, chosen, form, model);
    }
    return "request";
  }

  /** The part of the page that shows the caps, for another fund or other lines. */
  @GetMapping("/cases/{id}/request/preview")
  String caps(@PathVariable String id, @RequestParam String fund, Form form, Model model) {
    model.addAttribute("arrearsCase", cases.find(id).orElseThrow(() -> PageMissing.of(id)));
    preview(id, fund, form, model);
    return "request :: preview";
  }

  private void preview(String caseId, String fund, Form form, Model model) {
    try {
      RequestAdvance question =
          new RequestAdvance(
              new AdvanceId("preview:" + Digest.of(caseId).hex().substring(0, 32)),
              new CaseId(caseId),
              new FundId(fund),
              CasePages.asked(form),
              "-",
              List.of(),
              "",
              exhaustion(form),
              PartyForm.of(form),
              form.on(),
              form.by(),
              form.at());
      Outcome outcome = gate.ask(fund, new PreviewAdvance(question), Optional.empty()).outcome();
      if (outcome.isAccepted()) {
        model.addAttribute("preview", outcome.answer(AdvancePreview.class));
      } else {
        model.addAttribute("why", posting.shown(outcome.rejection().orElseThrow()));
      }
    } catch (Malformed malformed) {
      model.addAttribute("why", posting.shown(malformed));
    }
  }

  @PostMapping("/cases/{id}/request")
  String request(@PathVariable CaseId id, Form form, Actor officer, RedirectAttributes next) {
    Optional<Outcome> accepted =
        posting.answer(
            form,
            "request",
            next,
            form.text("fund"),
            () ->
                new RequestAdvance(
                    advanceOf(form),
                    id,
                    new FundId(form.text("fund")),
                    CasePages.asked(form),
                    form.text("reason"),
                    form.lines("evidence"),
                    form.text("deposit"),
                    exhaustion(form),
                    PartyForm.of(form),
                    form.on(),
                    officer,
                    form.at()),
            form::key);
    if (accepted.isEmpty()) {
      next.addAttribute("id", id.value());
      next.addAttribute("fund", form.text("fund"));
      return "redirect:/cases/{id}/request";
    }
    next.addAttribute(
        "advance", accepted.get().answer(AdvanceRequestAccepted.class).advanceId().value());
    return "redirect:/advances/{advance}";
  }

  private static Optional<Document> exhaustion(Form form) {
    return form.has("exhaustionNumber")
        ? Optional.of(form.document("exhaustion"))
        : Optional.empty();
  }

  /** The same form names the same advance, however often it is sent. */
  private static AdvanceId advanceOf(Form form) {
    return new AdvanceId(form.named("advance"));
  }
}
