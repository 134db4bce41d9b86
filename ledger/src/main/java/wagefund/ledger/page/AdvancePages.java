package wagefund.ledger.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.command.AmendAdvance;
import wagefund.ledger.advance.command.CloseAdvance;
import wagefund.ledger.advance.command.FileAgreement;
import wagefund.ledger.advance.command.SignAdvance;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.schema.read.tables.records.AdvanceCapRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;

/** The list of advances, and one advance with its caps, its lines and its approval. */
@Controller
class AdvancePages {

  private final AdvanceList list;
  private final AdvanceReading reading;
  private final CaseReading cases;
  private final FundReading funds;
  private final Posting posting;

  AdvancePages(
      AdvanceList list,
      AdvanceReading reading,
      CaseReading cases,
      FundReading funds,
      Posting posting) {
    this.list = list;
    this.reading = reading;
    this.cases = cases;
    this.funds = funds;
    this.posting = posting;
  }

  @GetMapping("/advances")
  String list(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String fund,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute(
        "advances", list.find(new AdvanceList.Wanted(status, fund, q.strip(), sort), page));
    model.addAttribute("statuses", AdvanceStatus.values());
    model.addAttribute("funds", funds.all());
    return "advances";
  }

  @GetMapping("/advances/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String line,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      @RequestAttribute LocalDate today,
      Model model) {
    AdvanceRecord advance = reading.find(id).orElseThrow(() -> PageMissing.of(id));
    List<AdvanceReading.Round> rounds = reading.rounds(id);
    Map<String, Integer> lines = reading.lineCounts(id);
    AdvanceActions actions =
        AdvanceActions.of(
            officer, reading.delegatedTo(officer.name(), today), today, advance, rounds, lines);
    PartyChoices.add(model);
    model.addAttribute("overrides", reading.overrides(id));
    model.addAttribute("advance", advance);
    model.addAttribute("arrearsCase", cases.find(advance.getCaseId()).orElseThrow());
    model.addAttribute("fund", funds.find(advance.getFundId()).orElseThrow());
    var caps = reading.caps(id);
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    model.addAttribute("caps", caps);
    model.addAttribute(
        "capTitles",
        caps.stream()
            .collect(
                Collectors.toMap(
                    AdvanceCapRecord::getRule,
                    c -> english ? c.getTitleEn() : c.getTitleZh(),
                    (first, second) -> first)));
    model.addAttribute(
        "evidence", advance.getEvidence().lines().filter(e -> !e.isBlank()).toList());
    model.addAttribute("rounds", rounds);
    model.addAttribute("lineCounts", lines);
    model.addAttribute("lines", reading.lines(id, line, page));
    model.addAttribute("may", actions);
    model.addAttribute("payment", payment(advance));
    if (!rounds.isEmpty() && advance.getStatus().equals(AdvanceStatus.REQUESTED.name())) {
      AdvanceActions.waiting(rounds.get(0).stages())
          .ifPresent(stage -> model.addAttribute("current", stage));
    }
    if (actions.report()) {
      model.addAttribute(
          "inTransit", reading.lines(id, List.of("SENT"), AdvanceReading.TICKED + 1));
    }
    if (actions.handleReturned()) {
      model.addAttribute(
          "returned", reading.lines(id, List.of("RETURNED", "CORRECTED"), AdvanceReading.TICKED));
    }
    return "advance";
  }

  private static Bar payment(AdvanceRecord a) {
    long left = a.getRequestedFen() - a.getPaidFen() - a.getAwaitingFen() - a.getCancelledFen();
    return Bar.of(
        new Bar.Amount("paid", a.getPaidFen()),
        new Bar.Amount("awaiting", a.getAwaitingFen()),
        new Bar.Amount("cancelled", a.getCancelledFen()),
        new Bar.Amount("open", left));
  }

  @PostMapping("/advances/{id}/sign")
  String sign(@PathVariable AdvanceId id, Form form, RedirectAttributes next) {
    return act(
        id,
        form,
        next,
        "sign",
        () -> {
          if (!form.has("checked")) {
            throw new Malformed(PageError.CONFIRMATION_MISSING, Facts.NONE, "checked");
          }
          return new SignAdvance(
              id,
              new Digest(form.text("digest")),
              form.text("opinion"),
              form.on(),
              form.by(),
              form.at());
        });
  }

  @PostMapping("/advances/{id}/return")
  String giveBack(@PathVariable AdvanceId id, Form form, RedirectAttributes next) {
    return close(id, form, next, "sign", Closing.RETURNED);
  }

  @PostMapping("/advances/{id}/reject")
  String reject(@PathVariable AdvanceId id, Form form, RedirectAttributes next) {
    return close(id, form, next, "sign", Closing.REJECTED);
  }

  @PostMapping("/advances/{id}/withdraw")
  String withdraw(@PathVariable AdvanceId id, Form form, RedirectAttributes next) {
    return close(id, form, next, "withdraw", Closing.WITHDRAWN);
  }

  private String close(
      AdvanceId id, Form form, RedirectAttributes next, String name, Closing closing) {
    return act(
        id,
        form,
        next,
        name,
        () -> new CloseAdvance(id, closing, form.text("opinion"), form.on(), form.by(), form.at()));
  }

  @PostMapping("/advances/{id}/amend")
  String amend(@PathVariable AdvanceId id, Form form, RedirectAttributes next) {
    return act(
        id,
        form,
        next,
        "amend",
        () ->
            new AmendAdvance(
                id,
                CasePages.asked(form),
                form.text("reason"),
                form.lines("evidence"),
                PartyForm.of(form),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/advances/{id}/agreement")
  String file(@PathVariable AdvanceId id, Form form, RedirectAttributes next) {
    return act(
        id,
        form,
        next,
        "agreement",
        () -> new FileAgreement(id, PartyForm.agreement(form), form.on(), form.by(), form.at()));
  }

  private String act(
      AdvanceId id, Form form, RedirectAttributes next, String name, Supplier<Object> command) {
    String shard = reading.find(id.value()).map(AdvanceRecord::getFundId).orElse(id.value());
    boolean accepted = posting.send(form, name, next, shard, command);
    next.addAttribute("id", id.value());
    return "redirect:/advances/{id}" + (accepted ? "" : "#act");
  }
}
