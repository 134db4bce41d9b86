package wagefund.ledger.deposit.domain;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.deposit.event.CoverPart;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;

/** What of the cover an issued payment notice still speaks for, by source. */
record Held(NoticeId noticeId, CaseId caseId, String project, List<CoverPart> parts) {

  Money amount() {
    return Money.sum(parts.stream().map(CoverPart::amount).toList());
  }

  Money of(String source) {
    return Money.sum(
        parts.stream().filter(p -> p.source().equals(source)).map(CoverPart::amount).toList());
  }

  /** The sources out of which a payment comes, in the order in which they were committed. */
  List<CoverPart> first(Money paid) {
    return zip(Allocation.inOrder(paid, parts.stream().map(CoverPart::amount).toList()));
  }

  Held less(List<CoverPart> drawn) {
    List<CoverPart> left = new ArrayList<>();
    for (CoverPart part : parts) {
      Money gone =
          Money.sum(
              drawn.stream()
                  .filter(d -> d.source().equals(part.source()))
                  .map(CoverPart::amount)
                  .toList());
      if (part.amount().isMoreThan(gone)) {
        left.add(new CoverPart(part.source(), part.amount().minus(gone)));
      }
    }
    return new Held(noticeId, caseId, project, left);
  }

  private List<CoverPart> zip(List<Money> shares) {
    List<CoverPart> taken = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      if (!shares.get(i).isZero()) {
        taken.add(new CoverPart(parts.get(i).source(), shares.get(i)));
      }
    }
    return taken;
  }
}
