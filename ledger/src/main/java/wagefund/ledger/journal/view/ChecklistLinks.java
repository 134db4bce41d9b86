package wagefund.ledger.journal.view;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.kernel.FundId;

/** Where each item of a checklist can be looked at, as paths of the API. */
final class ChecklistLinks {

  private ChecklistLinks() {}

  static Map<String, String> of(FundId fund, YearMonth month, List<ChecklistItem> items) {
    String of = "/api/v1/funds/" + fund.value();
    String last = "?asOf=" + month.atEndOfMonth();
    Map<String, String> links = new TreeMap<>();
    for (ChecklistItem item : items) {
      links.put(
          item.code(),
          switch (item.code()) {
            case "UNSEALED_ENTRIES" -> "/actuator/health";
            case "UNMATCHED_LINES" ->
                "/api/v1/advances?fundId=" + fund.value() + "&status=IN_PAYMENT";
            case "CORRECTIONS_WAITING" -> of + "/corrections";
            case "BANK_ENTRIES_OPEN" -> of + "/bank-entries?status=OPEN";
            case "CARRY_OVER_DUE" -> of + "/tranches" + last;
            case "CHECKPOINT" -> "/api/v1/sealed-log/checkpoints";
            default -> of + "/trial-balance" + last;
          });
    }
    return links;
  }
}
