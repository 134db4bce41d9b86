package wagefund.ledger.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.WriteOffId;
import wagefund.ledger.pursuit.command.TakePursuitStep;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.recovery.command.RecordAssignmentNotice;
import wagefund.ledger.recovery.command.RecordClaimAct;
import wagefund.ledger.recovery.event.ClaimAct;
import wagefund.ledger.recovery.event.ServiceMethod;
import wagefund.ledger.recovery.event.ServiceResult;
import wagefund.ledger.writeoff.command.RequestWriteOff;
import wagefund.ledger.writeoff.command.SignWriteOff;
import wagefund.ledger.writeoff.event.ShownCondition;
import wagefund.ledger.writeoff.event.WriteOffCondition;

/** Takes the forms of the page on one claim, other than its receipts. */
@Controller
class ClaimPosting {

  private final Posting posting;
  private final ClaimReading claims;

  ClaimPosting(Posting posting, ClaimReading claims) {
    this.posting = posting;
    this.claims = claims;
  }

  @PostMapping("/recovery/claims/{id}/notices")
  String notice(@PathVariable String id, Form form, RedirectAttributes next) {
    return send(id, "assignment", form, next, () -> noticeOf(id, form));
  }

  private static Object noticeOf(String id, Form form) {
    Document notice = form.document("document");
    return new RecordAssignmentNotice(
        new ClaimId(id),
        form.named("notice"),
        form.text("debtor"),
        form.choice("service", ServiceMethod.class),
        form.choice("result", ServiceResult.class),
        form.required("deliveredBy"),
        notice,
        form.has("proofNumber") ? form.document("proof") : notice,
        form.on(),
        form.by(),
        form.at());
  }

  @PostMapping("/recovery/claims/{id}/acts")
  String act(@PathVariable String id, Form form, RedirectAttributes next) {
    return send(
        id,
        "act",
        form,
        next,
        () ->
            new RecordClaimAct(
                new ClaimId(id),
                form.named("act"),
                form.choice("act", ClaimAct.class),
                form.text("debtor"),
                form.document("document"),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/recovery/claims/{id}/pursuit")
  String pursue(@PathVariable String id, Form form, RedirectAttributes next) {
    return send(
        id,
        "pursue",
        form,
        next,
        () ->
            new TakePursuitStep(
                new ClaimId(id),
                form.choice("step", PursuitStep.class),
                form.text("authority"),
                form.text("caseNo"),
                form.has("amount") ? Optional.of(form.money("amount")) : Optional.empty(),
                form.has("effectiveOn") ? Optional.of(form.date("effectiveOn")) : Optional.empty(),
                form.text("reason"),
                form.document("document"),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/recovery/claims/{id}/write-offs")
  String writeOff(@PathVariable String id, Form form, RedirectAttributes next) {
    return send(
        id,
        "writeOff",
        form,
        next,
        () ->
            new RequestWriteOff(
                new WriteOffId(form.named("write-off")),
                new ClaimId(id),
                form.has("amount") ? Optional.of(form.money("amount")) : Optional.empty(),
                form.required("reason"),
                shown(form),
                form.on(),
                form.by(),
                form.at()));
  }

  /** Every condition that is ticked, all shown by the one paper of the form. */
  private static List<ShownCondition> shown(Form form) {
    Document paper = form.document("document");
    return form.all("condition").stream()
        .map(c -> Form.choice(c, "condition", WriteOffCondition.class))
        .map(c -> new ShownCondition(c, paper))
        .toList();
  }

  @PostMapping("/recovery/write-offs/{id}/sign")
  String sign(@PathVariable String id, Form form, RedirectAttributes next) {
    return send(
        claims.claimOfWriteOff(id),
        "signWriteOff",
        form,
        next,
        () -> {
          LocalDate on = form.on();
          return new SignWriteOff(
              new WriteOffId(id),
              new Digest(form.required("digest")),
              form.text("opinion"),
              form.has("documentNumber") ? form.document("document") : new Document(id, "核销审批", on),
              on,
              form.by(),
              form.at());
        });
  }

  private String send(
      String claim, String name, Form form, RedirectAttributes next, Supplier<Object> command) {
    boolean accepted = posting.send(form, name, next, claim, command);
    next.addAttribute("id", claim);
    return "redirect:/recovery/claims/{id}#" + (accepted ? "pursued" : name);
  }
}
