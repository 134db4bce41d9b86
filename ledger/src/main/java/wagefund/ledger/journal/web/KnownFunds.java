package wagefund.ledger.journal.web;

import org.springframework.stereotype.Component;
import wagefund.ledger.journal.view.Vouchers;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.web.Refused;

/** The fund of a request, or that there is none. */
@Component
class KnownFunds {

  private final Vouchers vouchers;

  KnownFunds(Vouchers vouchers) {
    this.vouchers = vouchers;
  }

  FundId require(String id) {
    FundId fund = new FundId(id);
    if (!vouchers.knows(fund)) {
      throw Refused.notFound("fund", fund.value());
    }
    return fund;
  }
}
