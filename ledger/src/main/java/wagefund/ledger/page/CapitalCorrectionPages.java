package wagefund.ledger.page;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.fund.command.ConfirmCapitalCorrection;
import wagefund.ledger.fund.command.DropCapitalCorrection;
import wagefund.ledger.fund.command.ProposeCapitalCorrection;
import wagefund.ledger.fund.event.BookingId;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.RightCapital;
import wagefund.ledger.fund.view.BookedCapitalRow;
import wagefund.ledger.fund.view.CapitalCorrections;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Role;

/** 更正: the capital of a fund that was booked wrongly, beside how it is put right. */
@Controller
class CapitalCorrectionPages {

  private static final int SIZE = 20;

  private final CapitalCorrections corrections;
  private final FundReading funds;
  private final BookReading reading;
  private final Posting posting;

  CapitalCorrectionPages(
      CapitalCorrections corrections, FundReading funds, BookReading reading, Posting posting) {
    this.corrections = corrections;
    this.funds = funds;
    this.reading = reading;
    this.posting = posting;
  }

  @GetMapping("/books/{id}/capital-corrections")
  String list(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    FundId fund = fund(id, model);
    CorrectionLists.show(
        model,
        officer,
        Paging.read(page, SIZE, sort, p -> corrections.of(fund, status, p)),
        mayPropose(officer));
    model.addAttribute("names", funds.names());
    return "capital-corrections";
  }

  /** What is booked of the capital, among which the wrong one is found. */
  @GetMapping("/books/{id}/capital-corrections/bookings")
  String choose(@PathVariable String id, Actor officer, Model model) {
    model.addAttribute("bookings", corrections.booked(fund(id, model)));
    model.addAttribute("mayPropose", mayPropose(officer));
    return "capital-correction-choose";
  }

  @GetMapping("/books/{id}/capital-corrections/new")
  String ask(
      @PathVariable String id,
      @RequestParam int tranche,
      @RequestParam(defaultValue = "") String withdrawal,
      Actor officer,
      Model model) {
    FundId fund = fund(id, model);
    BookedCapitalRow booked =
        corrections.booked(fund).stream()
            .filter(row -> row.tranche() == tranche && row.withdrawal().equals(withdrawal))
            .findFirst()
            .orElseThrow(() -> PageMissing.of(withdrawal.isEmpty() ? id : withdrawal));
    model.addAttribute("booking", booked);
    model.addAttribute("sources", CapitalSource.values());
    model.addAttribute("funds", funds.all());
    model.addAttribute("mayPropose", mayPropose(officer));
    return "capital-correction-new";
  }

  @PostMapping("/books/{id}/capital-corrections")
  String propose(@PathVariable String id, Form form, RedirectAttributes next) {
    FundId fund = new FundId(id);
    boolean accepted =
        posting.send(
            form,
            "correction",
            next,
            id,
            () ->
                new ProposeCapitalCorrection(
                    fund,
                    booking(fund, form).value(),
                    form.named("correction"),
                    right(form),
                    form.document("document"),
                    form.on(),
                    form.by(),
                    form.at()));
    next.addAttribute("id", id);
    if (accepted) {
      return "redirect:/books/{id}/capital-corrections";
    }
    next.addAttribute("tranche", form.text("tranche"));
    next.addAttribute("withdrawal", form.text("withdrawal"));
    return "redirect:/books/{id}/capital-corrections/new";
  }

  private static BookingId booking(FundId fund, Form form) {
    return form.has("withdrawal")
        ? BookingId.ofWithdrawal(form.text("withdrawal"))
        : BookingId.ofTranche(fund, form.number("tranche"));
  }

  private static RightCapital right(Form form) {
    return new RightCapital(
        form.money("amount"),
        form.has("rightOn") ? Optional.of(form.date("rightOn")) : Optional.empty(),
        form.has("rightSource")
            ? Optional.of(CapitalSource.valueOf(form.text("rightSource")))
            : Optional.empty(),
        form.has("rightFund") ? Optional.of(new FundId(form.text("rightFund"))) : Optional.empty(),
        form.has("rightTranche") ? Optional.of(form.number("rightTranche")) : Optional.empty());
  }

  @PostMapping("/books/{id}/capital-corrections/{correction}/confirm")
  String confirm(@PathVariable String correction, Form form, RedirectAttributes next) {
    FundId fund = new FundId(form.required("fund"));
    return decide(
        fund,
        "confirmCorrection",
        form,
        next,
        () -> new ConfirmCapitalCorrection(fund, correction, form.on(), form.by(), form.at()));
  }

  @PostMapping("/books/{id}/capital-corrections/{correction}/drop")
  String drop(@PathVariable String correction, Form form, RedirectAttributes next) {
    FundId fund = new FundId(form.required("fund"));
    return decide(
        fund,
        "dropCorrection",
        form,
        next,
        () ->
            new DropCapitalCorrection(
                fund, correction, form.required("opinion"), form.on(), form.by(), form.at()));
  }

  private String decide(
      FundId fund, String name, Form form, RedirectAttributes next, Supplier<Object> command) {
    boolean unused = posting.send(form, name, next, fund.value(), command);
    return "redirect:/books/{id}/capital-corrections";
  }

  /** Capital is booked by the fund manager, and seen at the bank by the cashier. */
  private static boolean mayPropose(Actor officer) {
    return officer.has(Role.CASHIER) || officer.has(Role.FUND_MANAGER);
  }

  private FundId fund(String id, Model model) {
    return new FundId(reading.fund(id, model).getFundId());
  }
}
