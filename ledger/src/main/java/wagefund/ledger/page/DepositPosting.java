package wagefund.ledger.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.deposit.command.AcceptGuarantee;
import wagefund.ledger.deposit.command.AnnounceRelease;
import wagefund.ledger.deposit.command.IssueNotice;
import wagefund.ledger.deposit.command.ProjectContract;
import wagefund.ledger.deposit.command.ProposeNotice;
import wagefund.ledger.deposit.command.RecordCompletion;
import wagefund.ledger.deposit.command.RecordDrawdown;
import wagefund.ledger.deposit.command.RecordImpossible;
import wagefund.ledger.deposit.command.ReleaseDeposit;
import wagefund.ledger.deposit.command.ReplenishCash;
import wagefund.ledger.deposit.command.RequireDeposit;
import wagefund.ledger.deposit.command.ReviewRelease;
import wagefund.ledger.deposit.command.ServeNotice;
import wagefund.ledger.deposit.command.StoreCash;
import wagefund.ledger.deposit.command.WithdrawNotice;
import wagefund.ledger.deposit.event.Contractor;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.event.Impossibility;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.scheme.command.Sector;

/** Takes the forms of the pages on deposits and payment notices. */
@Controller
class DepositPosting {

  private final Posting posting;
  private final DepositReading deposits;

  DepositPosting(Posting posting, DepositReading deposits) {
    this.posting = posting;
    this.deposits = deposits;
  }

  @PostMapping("/deposits")
  String require(Form form, RedirectAttributes next) {
    DepositId id = new DepositId(form.named("deposit"));
    boolean accepted =
        posting.send(
            form,
            "require",
            next,
            id.value(),
            () ->
                new RequireDeposit(
                    id,
                    new FundId(form.required("fund")),
                    new Contractor(form.required("contractor"), form.text("contractorCode")),
                    form.has("enterprise"),
                    Sector.CONSTRUCTION,
                    List.of(
                        new ProjectContract(form.required("project"), form.money("contractSum"))),
                    List.of(),
                    form.document("document"),
                    form.on(),
                    form.by(),
                    form.at()));
    next.addAttribute("id", id.value());
    return accepted ? "redirect:/deposits/{id}" : "redirect:/deposits#require";
  }

  @PostMapping("/deposits/{id}/cash")
  String store(@PathVariable DepositId id, Form form, RedirectAttributes next) {
    return send(
        id,
        "cash",
        form,
        next,
        () ->
            new StoreCash(
                id,
                form.required("bank"),
                form.required("accountNo"),
                form.money("amount"),
                form.document("document"),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/deposits/{id}/replenish")
  String replenish(@PathVariable DepositId id, Form form, RedirectAttributes next) {
    return send(
        id,
        "replenish",
        form,
        next,
        () ->
            new ReplenishCash(
                id,
                form.required("bank"),
                form.required("accountNo"),
                form.money("amount"),
                form.document("document"),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/deposits/{id}/guarantees")
  String guarantee(@PathVariable DepositId id, Form form, RedirectAttributes next) {
    return send(
        id,
        "guarantee",
        form,
        next,
        () ->
            new AcceptGuarantee(
                id,
                form.choice("form", DepositForm.class),
                form.required("number"),
                form.required("issuer"),
                "",
                form.money("face"),
                form.date("validFrom"),
                form.date("expiresOn"),
                Optional.of(form.text("replaces")).filter(old -> !old.isEmpty()),
                form.document("document"),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/deposits/{id}/notices")
  String propose(@PathVariable DepositId id, Form form, RedirectAttributes next) {
    return send(
        id,
        "propose",
        form,
        next,
        () ->
            new ProposeNotice(
                new NoticeId(form.named("notice")),
                id,
                new CaseId(form.required("case")),
                form.has("amount") ? Optional.of(form.money("amount")) : Optional.empty(),
                List.of(),
                form.document("document"),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/deposits/{id}/release/{step}")
  String release(
      @PathVariable DepositId id, @PathVariable String step, Form form, RedirectAttributes next) {
    return send(id, "giveBack", form, next, () -> releaseStep(id, step, form));
  }

  private static Object releaseStep(DepositId id, String step, Form form) {
    var paper = form.document("document");
    return switch (step) {
      case "completion" -> new RecordCompletion(id, paper, form.on(), form.by(), form.at());
      case "announce" -> new AnnounceRelease(id, paper, form.on(), form.by(), form.at());
      case "review" ->
          new ReviewRelease(
              id,
              form.text("granted").equals("yes"),
              form.text("opinion"),
              paper,
              form.on(),
              form.by(),
              form.at());
      case "release" -> new ReleaseDeposit(id, paper, form.on(), form.by(), form.at());
      default ->
          throw new Malformed(
              PageError.CHOICE_NOT_MADE, Facts.of("value", Facts.shorten(step)), "step");
    };
  }

  @PostMapping("/notices/{id}/{step}")
  String notice(
      @PathVariable NoticeId id, @PathVariable String step, Form form, RedirectAttributes next) {
    DepositId deposit = new DepositId(deposits.depositOf(id));
    String name = "notice-" + id.value();
    posting.send(form, name, next, deposit.value(), () -> noticeStep(id, step, form));
    next.addAttribute("id", deposit.value());
    return "redirect:/deposits/{id}#notices";
  }

  private static Object noticeStep(NoticeId id, String step, Form form) {
    var paper = form.document("document");
    return switch (step) {
      case "issue" -> new IssueNotice(id, paper, form.on(), form.by(), form.at());
      case "serve" -> new ServeNotice(id, paper, form.on(), form.by(), form.at());
      case "withdraw" ->
          new WithdrawNotice(id, form.required("reason"), paper, form.on(), form.by(), form.at());
      case "pay" ->
          new RecordDrawdown(
              id,
              form.has("amount") ? Optional.of(form.money("amount")) : Optional.empty(),
              List.of(),
              paper,
              form.on(),
              form.by(),
              form.at());
      case "impossible" ->
          new RecordImpossible(
              id,
              form.choice("why", Impossibility.class),
              form.required("reason"),
              paper,
              form.on(),
              form.by(),
              form.at());
      default ->
          throw new Malformed(
              PageError.CHOICE_NOT_MADE, Facts.of("value", Facts.shorten(step)), "step");
    };
  }

  private String send(
      DepositId id, String name, Form form, RedirectAttributes next, Supplier<Object> command) {
    boolean accepted = posting.send(form, name, next, id.value(), command);
    next.addAttribute("id", id.value());
    return "redirect:/deposits/{id}" + (accepted ? "" : "#" + name);
  }
}
