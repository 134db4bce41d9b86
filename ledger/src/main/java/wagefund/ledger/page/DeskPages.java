package wagefund.ledger.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.posting.view.PostingClosures;
import wagefund.ledger.warning.view.Warnings;

/** 工作台: what waits for the officer, and how the funds stand. */
@Controller
class DeskPages {

  private final AdvanceList advances;
  private final FundReading funds;

  private final PostingClosures closures;
  private final Warnings warnings;
  private final Clock clock;

  DeskPages(
      AdvanceList advances,
      FundReading funds,
      PostingClosures closures,
      Warnings warnings,
      Clock clock) {
    this.advances = advances;
    this.funds = funds;
    this.closures = closures;
    this.warnings = warnings;
    this.clock = clock;
  }

  /** Advances that wait for one kind of work. */
  record Pile(String kind, List<AdvanceRow> advances) {}

  @GetMapping("/")
  String desk(Actor officer, Model model) {
    boolean cashier = officer.has(Role.CASHIER);
    List<Pile> piles =
        List.of(
                new Pile("sign", advances.toSign(officer)),
                new Pile("correct", advances.toCorrect(officer)),
                new Pile("release", cashier ? advances.toRelease(officer) : List.of()),
                new Pile("report", cashier ? advances.inTransit() : List.of()),
                new Pile("returned", cashier ? advances.withReturnedLines() : List.of()))
            .stream()
            .filter(pile -> !pile.advances().isEmpty())
            .toList();
    model.addAttribute("piles", piles);
    model.addAttribute("closures", closures.open());
    model.addAttribute("funds", funds.all());
    model.addAttribute("lights", warnings.counts(LocalDate.now(clock), Warnings.Wanted.ALL));
    return "desk";
  }
}
