package wagefund.ledger.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import wagefund.ledger.fund.view.SpecialFunds;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.FundTerms.CarryOver;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.tranche.view.FundTranches;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** The funds, and one fund with its figures, its movements and its scheme. */
@Controller
class FundPages {

  /** Days in the picture of the balance. */
  private static final int DAYS = 400;

  private final FundReading funds;
  private final SpecialFunds purposes;
  private final FundTranches tranches;
  private final Gate gate;
  private final Clock clock;

  FundPages(
      FundReading funds, SpecialFunds purposes, FundTranches tranches, Gate gate, Clock clock) {
    this.funds = funds;
    this.purposes = purposes;
    this.tranches = tranches;
    this.gate = gate;
    this.clock = clock;
  }

  @GetMapping("/funds")
  String list(Model model) {
    model.addAttribute("funds", funds.all());
    return "funds";
  }

  @GetMapping("/funds/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    FundPositionRecord fund = funds.find(id).orElseThrow(() -> PageMissing.of(id));
    List<YearMonth> months = funds.months(id);
    model.addAttribute("fund", fund);
    model.addAttribute("assets", assets(fund));
    model.addAttribute("sources", sources(fund));
    model.addAttribute("bank", bank(fund));
    model.addAttribute("schemes", funds.schemes(id));
    model.addAttribute(
        "movements", funds.movements(id, new FundReading.Wanted(kind, from, to), page));
    model.addAttribute("kinds", funds.kinds(id));
    model.addAttribute("months", months);
    model.addAttribute("years", months.stream().map(YearMonth::getYear).distinct().toList());
    model.addAttribute("points", series(funds.balances(id, DAYS)));
    purposes.earmark(new FundId(id)).ifPresent(e -> model.addAttribute("earmark", e));
    LocalDate day = LocalDate.now(clock);
    model.addAttribute(
        "tranches", tranches.asOf(new FundId(id), day, carryOver(new FundId(id), day)));
    return "fund";
  }

  /** What the scheme in force says of the unused part; nothing where none is in force. */
  private Optional<CarryOver> carryOver(FundId fund, LocalDate day) {
    try {
      return gate.ask(fund.value(), new AskSchemeTerms(SchemeBookId.of(fund), day))
          .as(SchemeTerms.class)
          .fund()
          .carryOver();
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  private static Bar assets(FundPositionRecord f) {
    return Bar.of(
        new Bar.Amount("bank", f.getBankFen()),
        new Bar.Amount("inTransit", f.getInTransitFen()),
        new Bar.Amount("outstanding", f.getOutstandingFen()),
        new Bar.Amount("toRealise", f.getToRealiseFen()));
  }

  private static Bar sources(FundPositionRecord f) {
    return Bar.of(
        new Bar.Amount("principal", f.getPrincipalFen()),
        new Bar.Amount("interest", f.getInterestFen()),
        new Bar.Amount("overRecovery", f.getOverRecoveryFen()),
        new Bar.Amount("unidentified", f.getUnidentifiedFen()),
        new Bar.Amount("forOthers", f.getForOthersFen()));
  }

  private static Bar bank(FundPositionRecord f) {
    return Bar.of(
        new Bar.Amount("available", f.getAvailableFen()),
        new Bar.Amount("reserved", f.getReservedFen()),
        new Bar.Amount("awaiting", f.getAwaitingFen()));
  }

  /** Days and amounts in fen, as the picture reads them: a day, the bank, the available. */
  private static String series(List<FundReading.Point> points) {
    return points.stream()
        .map(p -> "[\"" + p.on() + "\"," + p.bankFen() + "," + p.availableFen() + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
