package wagefund.ledger.platform.read;

import java.time.YearMonth;
import java.util.List;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.kernel.FundId;

/** 结账检查: what a feature looks at before a month of a fund is closed. */
public interface ClosingCheck {

  List<ChecklistItem> of(FundId fund, YearMonth month);
}
