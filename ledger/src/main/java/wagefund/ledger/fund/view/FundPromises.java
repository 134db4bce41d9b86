package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.FUND_PROMISE;

import java.time.LocalDate;
import wagefund.ledger.platform.read.LogSteps;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.FundMovementRecord;
import wagefund.schema.read.tables.records.FundPromiseRecord;

/**
 * 已预留和待重发 by day: what is promised is in no account, so it is added up here, in steps of the log,
 * for questions about what was known.
 */
final class FundPromises {

  private FundPromises() {}

  static void add(FundMovementRecord movement, WriteSet rows) {
    long reserved = movement.getReservedChangeFen();
    long awaiting = movement.getAwaitingChangeFen();
    if (reserved == 0 && awaiting == 0) {
      return;
    }
    String fund = movement.getFundId();
    LocalDate on = movement.getOnDate();
    long step = LogSteps.of(movement.getSeq());
    FundPromiseRecord row =
        rows.find(FUND_PROMISE, fund, on, step)
            .orElseGet(() -> rows.add(new FundPromiseRecord(fund, on, step, 0L, 0L)));
    row.setReservedFen(Math.addExact(row.getReservedFen(), reserved));
    row.setAwaitingFen(Math.addExact(row.getAwaitingFen(), awaiting));
  }
}
