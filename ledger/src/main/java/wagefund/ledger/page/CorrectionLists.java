package wagefund.ledger.page;

import java.util.List;
import org.springframework.ui.Model;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;

/** What all lists of corrections show, and to whom. */
final class CorrectionLists {

  private static final List<String> STATUSES = List.of("PROPOSED", "CONFIRMED", "DROPPED");

  private CorrectionLists() {}

  /**
   * @param mayPropose whether the officer may ask for a correction of this kind
   */
  static void show(Model model, Actor officer, Paging<?> corrections, boolean mayPropose) {
    model.addAttribute("corrections", corrections);
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("mayPropose", mayPropose);
    model.addAttribute("mayConfirm", PeriodReading.closes(officer));
  }

  /** Whether an officer may ask for a correction of what was paid or received. */
  static boolean mayPropose(Actor officer) {
    return officer.has(Role.CASHIER) || officer.has(Role.RECOVERY);
  }
}
