package wagefund.ledger.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import wagefund.ledger.deposit.command.DepositStatus;
import wagefund.ledger.deposit.command.NoticeStatus;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.event.Impossibility;
import wagefund.ledger.deposit.view.DepositDetails;
import wagefund.ledger.deposit.view.DepositRow;
import wagefund.ledger.deposit.view.Deposits;
import wagefund.ledger.deposit.view.Notices;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Role;

/** 保证金台账: the register, one deposit with its clocks, and the log of payment notices. */
@Controller
class DepositPages {

  private static final List<String> LIGHTS = List.of("RED", "ORANGE", "YELLOW");

  private final DepositReading deposits;
  private final FundReading funds;
  private final Clock clock;

  DepositPages(DepositReading deposits, FundReading funds, Clock clock) {
    this.deposits = deposits;
    this.funds = funds;
    this.clock = clock;
  }

  @GetMapping("/deposits")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String light,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    LocalDate on = asOf.orElseGet(() -> LocalDate.now(clock));
    Deposits.Wanted wanted = new Deposits.Wanted(status, q.strip(), "", "", "", light);
    model.addAttribute("asOf", on);
    model.addAttribute("deposits", found(wanted, on, sort, page));
    model.addAttribute("statuses", DepositStatus.values());
    model.addAttribute("lights", LIGHTS);
    model.addAttribute("fundNames", funds.names());
    model.addAttribute("mayKeep", mayKeep(officer));
    return "deposits";
  }

  /** The list in its usual order where the address asks for one that it does not have. */
  private Paging<DepositRow> found(Deposits.Wanted wanted, LocalDate on, String sort, int page) {
    try {
      return deposits.register(wanted, on, sort, page);
    } catch (Malformed unknownOrder) {
      return deposits.register(wanted, on, "", page);
    }
  }

  @GetMapping("/deposits/{id}")
  String one(
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "1") int page,
      Actor officer,
      Model model) {
    LocalDate on = asOf.orElseGet(() -> LocalDate.now(clock));
    DepositRow deposit = deposits.find(id, on).orElseThrow(() -> PageMissing.of(id));
    DepositDetails details = deposits.details(id);
    model.addAttribute("asOf", on);
    model.addAttribute("deposit", deposit);
    model.addAttribute("details", details);
    model.addAttribute("cover", cover(deposit));
    model.addAttribute(
        "valid", details.guarantees().stream().filter(g -> g.voidedOn() == null).toList());
    model.addAttribute("notices", deposits.noticesOf(id, on));
    model.addAttribute("movements", deposits.movements(id, page));
    model.addAttribute("cases", deposits.cases(id));
    model.addAttribute("forms", List.of(DepositForm.GUARANTEE, DepositForm.INSURANCE));
    model.addAttribute("whys", Impossibility.values());
    boolean open = deposit.releasedOn() == null;
    model.addAttribute("mayKeep", mayKeep(officer) && open);
    model.addAttribute("mayPropose", officer.has(Role.CLERK) && open);
    model.addAttribute("mayCheck", officer.has(Role.CHECKER));
    model.addAttribute("mayPay", officer.has(Role.CASHIER));
    return "deposit";
  }

  private static Bar cover(DepositRow d) {
    return Bar.of(
        new Bar.Amount("cover", d.cover().fen()),
        new Bar.Amount("committed", d.committed().fen()),
        new Bar.Amount("expired", d.expired().fen()),
        new Bar.Amount("shortfall", d.shortfall().fen()));
  }

  @GetMapping("/notices")
  String log(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    LocalDate on = asOf.orElseGet(() -> LocalDate.now(clock));
    model.addAttribute("asOf", on);
    model.addAttribute(
        "notices", deposits.log(new Notices.Wanted(status, q.strip(), "", "", late), on, "", page));
    model.addAttribute("statuses", NoticeStatus.values());
    return "notices";
  }

  private static boolean mayKeep(Actor officer) {
    return officer.has(Role.CLERK) || officer.has(Role.FUND_MANAGER);
  }
}
