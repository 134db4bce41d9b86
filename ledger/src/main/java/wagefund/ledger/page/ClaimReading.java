package wagefund.ledger.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.pursuit.event.Track;
import wagefund.ledger.pursuit.view.PursuitStepRow;
import wagefund.ledger.pursuit.view.Pursuits;
import wagefund.ledger.recovery.event.ClaimAct;
import wagefund.ledger.recovery.event.ServiceMethod;
import wagefund.ledger.recovery.event.ServiceResult;
import wagefund.ledger.recovery.view.Claims;
import wagefund.ledger.writeoff.event.WriteOffCondition;
import wagefund.ledger.writeoff.view.MemoRegister;
import wagefund.ledger.writeoff.view.WriteOffDetails;
import wagefund.ledger.writeoff.view.WriteOffs;

/** What the page on one claim shows of its pursuit and of its write-off. */
@Component
class ClaimReading {

  /** As many steps and requests as one claim shows. */
  private static final Paging MANY = new Paging(0, Paging.LARGEST_SIZE, "");

  private final Claims claims;
  private final Pursuits pursuits;
  private final WriteOffs writeOffs;

  ClaimReading(Claims claims, Pursuits pursuits, WriteOffs writeOffs) {
    this.claims = claims;
    this.pursuits = pursuits;
    this.writeOffs = writeOffs;
  }

  /** A request to write off, with the stage that waits and whether the reader may sign it. */
  record Asked(
      WriteOffDetails details, Optional<WriteOffDetails.StageRow> waits, boolean maySign) {}

  void show(String claim, Actor reader, Model model) {
    model.addAttribute(
        "details", claims.find(new ClaimId(claim)).orElseThrow(() -> PageMissing.of(claim)));
    List<PursuitStepRow> steps =
        pursuits.steps(new Pursuits.Wanted("", "", "", claim), MANY).items();
    model.addAttribute("pursued", steps);
    model.addAttribute(
        "steps",
        Arrays.stream(PursuitStep.values()).filter(s -> s.track() != Track.BANKRUPTCY).toList());
    model.addAttribute("services", ServiceMethod.values());
    model.addAttribute("results", ServiceResult.values());
    model.addAttribute("acts", ClaimAct.values());
    model.addAttribute("conditions", WriteOffCondition.values());
    model.addAttribute("mayPursue", reader.has(Role.RECOVERY) || reader.has(Role.CASHIER));
    model.addAttribute("mayClaim", reader.has(Role.RECOVERY));
    model.addAttribute(
        "writeOffs",
        writeOffs.page(new WriteOffs.Wanted("", "", claim, ""), MANY).items().stream()
            .flatMap(w -> writeOffs.find(w.id()).stream())
            .map(w -> asked(w, reader))
            .toList());
  }

  private static Asked asked(WriteOffDetails details, Actor reader) {
    Optional<WriteOffDetails.StageRow> waits =
        details.writeOff().status().equals("REQUESTED")
            ? details.stages().stream()
                .filter(s -> s.round() == details.writeOff().round())
                .filter(s -> s.status().equals("WAITING"))
                .findFirst()
            : Optional.empty();
    return new Asked(
        details, waits, waits.filter(s -> reader.has(Role.valueOf(s.role()))).isPresent());
  }

  String claimOfWriteOff(String id) {
    return writeOffs.find(id).orElseThrow(() -> PageMissing.of(id)).writeOff().claimId();
  }

  /** A page of the memo register, from 1. */
  wagefund.ledger.page.Paging<MemoRegister> memo(
      String fund, String debtor, String sort, int page, int size) {
    Page<MemoRegister> counted = writeOffs.memo(fund, debtor, new Paging(0, 1, sort));
    int within = wagefund.ledger.page.Paging.within(page, counted.total(), size);
    return new wagefund.ledger.page.Paging<>(
        writeOffs.memo(fund, debtor, new Paging(within - 1, size, sort)).items(),
        within,
        size,
        counted.total());
  }
}
