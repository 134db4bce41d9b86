package wagefund.ledger.page;

import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.platform.web.Refused;

/** There is no such thing to show. */
final class PageMissing {

  private PageMissing() {}

  static Refused of(String id) {
    return new Refused(KernelError.NOT_FOUND, Facts.of("what", "").and("id", Facts.shorten(id)));
  }
}
