package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * A receipt had been booked wrongly: less of it came into the fund than was booked, or more.
 *
 * @param less whether the parts are taken back; otherwise they are added
 * @param way what stands for it in the fund
 * @param writtenOff what of it pays what had been written off
 */
@StoredAs("FundsRecoveryCorrected")
public record FundsRecoveryCorrected(
    FundId fundId,
    String subject,
    boolean less,
    ReceiptWay way,
    ReceiptParts parts,
    Money writtenOff,
    String payer,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {

  /** What it does to the tranches; told by the aggregate and by the read tables alike. */
  public Tranches.Split apply(Tranches tranches) {
    if (less) {
      return tranches.takeBack(way, parts, writtenOff);
    }
    Tranches.Split taken = tranches.take(way, parts);
    Tranches.Split restored = taken.after().restore(writtenOff);
    List<TrancheShare> shares = new ArrayList<>(taken.shares());
    shares.addAll(restored.shares());
    return new Tranches.Split(restored.after(), List.copyOf(shares));
  }
}
