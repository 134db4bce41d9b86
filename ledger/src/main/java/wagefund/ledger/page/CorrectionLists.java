package wagefund.ledger.page;

import java.util.List;
import org.springframework.ui.Model;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;

/** What the lists of corrections of payments and of receipts both show, and to whom. */
final class CorrectionLists {

  private static final List<String> STATUSES = List.of("PROPOSED", "CONFIRMED", "DROPPED");

  private CorrectionLists() {}

  static void show(Model model, Actor officer, Paging<?> corrections) {
    model.addAttribute("corrections", corrections);
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("mayPropose", mayPropose(officer));
    model.addAttribute("mayConfirm", PeriodReading.closes(officer));
  }

  /** Whether an officer may ask for a correction of either kind. */
  static boolean mayPropose(Actor officer) {
    return officer.has(Role.CASHIER) || officer.has(Role.RECOVERY);
  }
}
