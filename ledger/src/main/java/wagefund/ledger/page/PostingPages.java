package wagefund.ledger.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.check.PostingDoor;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.write.PostingStop;
import wagefund.ledger.posting.store.PostingChecks;
import wagefund.ledger.posting.view.PostingClosures;
import wagefund.ledger.seal.store.Checkpoints;

/** 核对与记账状态: what the last check found, whether money moves, and how it is opened again. */
@Controller
class PostingPages {

  private static final int SIZE = 20;

  private final PostingDoor door;
  private final PostingStop stop;
  private final PostingChecks checks;
  private final PostingClosures closures;
  private final Checkpoints checkpoints;
  private final Posting posting;

  PostingPages(
      PostingDoor door,
      PostingStop stop,
      PostingChecks checks,
      PostingClosures closures,
      Checkpoints checkpoints,
      Posting posting) {
    this.door = door;
    this.stop = stop;
    this.checks = checks;
    this.closures = closures;
    this.checkpoints = checkpoints;
    this.posting = posting;
  }

  @GetMapping("/posting")
  String state(Actor officer, @RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("closed", stop.isClosed());
    model.addAttribute("open", closures.open());
    model.addAttribute("closures", Paging.read(page, SIZE, "", closures::list));
    checks.last().ifPresent(check -> model.addAttribute("check", check));
    checkpoints.latest().ifPresent(one -> model.addAttribute("checkpoint", one));
    model.addAttribute("maySeal", maySeal(officer));
    model.addAttribute("mayOpen", officer.has(Role.ADMIN));
    model.addAttribute("mayCheck", officer.has(Role.ADMIN) || officer.has(Role.AUDITOR));
    return "posting";
  }

  @PostMapping("/posting/check")
  String check(Form form, RedirectAttributes next) {
    try {
      var unused = door.check(form.by());
      next.addFlashAttribute("done", "check");
    } catch (Refused refused) {
      posting.refuse(next, form, "check", refused.rejection());
    }
    return "redirect:/posting";
  }

  /** All that is sealed is signed for now, not only when the next checkpoint is due. */
  @PostMapping("/posting/checkpoint")
  String seal(Actor officer, RedirectAttributes next) {
    if (maySeal(officer)) {
      var unused = checkpoints.cover();
      next.addFlashAttribute("done", "checkpoint");
    }
    return "redirect:/posting";
  }

  private static boolean maySeal(Actor officer) {
    return PeriodReading.closes(officer) || officer.has(Role.ADMIN) || officer.has(Role.AUDITOR);
  }

  @PostMapping("/posting/open")
  String open(Form form, RedirectAttributes next) {
    boolean unused =
        posting
            .answer(
                form,
                "openPosting",
                next,
                PostingDoor.SHARD,
                () -> door.opening(form.document("document"), form.on(), form.by(), form.at()),
                form::key)
            .isPresent();
    stop.look();
    return "redirect:/posting";
  }
}
