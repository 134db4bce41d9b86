package wagefund.ledger.deposit.view;

import static wagefund.schema.read.Tables.DEPOSIT_DRAWDOWN;
import static wagefund.schema.read.Tables.DEPOSIT_INSTRUMENT;
import static wagefund.schema.read.Tables.DEPOSIT_MOVEMENT;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import wagefund.ledger.deposit.command.DepositStatus;
import wagefund.ledger.deposit.event.DepositFigures;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.DepositDrawdownRecord;
import wagefund.schema.read.tables.records.DepositInstrumentRecord;
import wagefund.schema.read.tables.records.DepositMovementRecord;
import wagefund.schema.read.tables.records.WageDepositRecord;

/** One movement of a deposit while it is written, with the register line after it. */
final class MovementLine {

  private final DepositMovementRecord row = new DepositMovementRecord();
  private boolean hasFigures;
  private String status = "";

  private MovementLine() {}

  static MovementLine of(
      SealedEvent entry, DepositId deposit, String kind, LocalDate on, String officer) {
    MovementLine line = new MovementLine();
    line.row.setSeq(entry.seq());
    line.row.setDepositId(deposit.value());
    line.row.setKind(kind);
    line.row.setOnDate(on);
    line.row.setOfficer(officer);
    line.row.setAmountFen(0L);
    line.row.setNoticeId("");
    line.row.setDocument("");
    line.row.setNote("");
    return line;
  }

  MovementLine amount(Money amount) {
    row.setAmountFen(amount.fen());
    return this;
  }

  MovementLine notice(NoticeId notice) {
    row.setNoticeId(notice.value());
    return this;
  }

  MovementLine document(Document document) {
    row.setDocument(document.number());
    return this;
  }

  MovementLine note(String note) {
    row.setNote(note);
    return this;
  }

  /** A phase of the release, which is not to be seen in the figures. */
  MovementLine status(String phase) {
    status = phase;
    return this;
  }

  MovementLine after(DepositFigures figures) {
    hasFigures = true;
    row.setRequiredFen(figures.required().fen());
    row.setCashFen(figures.cash().fen());
    row.setGuaranteedFen(figures.guaranteed().fen());
    row.setCommittedFen(figures.committed().fen());
    row.setDrawnFen(figures.drawn().fen());
    row.setReplenishedFen(figures.replenished().fen());
    row.setShortfallFen(figures.shortfall().fen());
    return this;
  }

  void add(WriteSet rows) {
    WageDepositRecord deposit = rows.get(WAGE_DEPOSIT, row.getDepositId());
    if (!hasFigures) {
      asBefore(rows.get(DEPOSIT_MOVEMENT, deposit.getLastSeq()));
    }
    row.setStatus(statusNow(deposit, rows));
    guarantees(rows);
    row.setReplenishDueOn(replenishDueOn(rows));
    deposit.setLastSeq(row.getSeq());
    rows.add(row);
  }

  private void asBefore(DepositMovementRecord before) {
    row.setRequiredFen(before.getRequiredFen());
    row.setCashFen(before.getCashFen());
    row.setGuaranteedFen(before.getGuaranteedFen());
    row.setCommittedFen(before.getCommittedFen());
    row.setDrawnFen(before.getDrawnFen());
    row.setReplenishedFen(before.getReplenishedFen());
    row.setShortfallFen(before.getShortfallFen());
  }

  private String statusNow(WageDepositRecord deposit, WriteSet rows) {
    if (!status.isEmpty()) {
      return status;
    }
    if (deposit.getCompletedOn() != null) {
      return rows.get(DEPOSIT_MOVEMENT, deposit.getLastSeq()).getStatus();
    }
    boolean paidInPart = row.getKind().equals("DRAWN") && row.getCommittedFen() > 0;
    return paidInPart
        ? DepositStatus.BANK_PAID.name()
        : DepositStatus.of(figures(), deposit.getExempt()).name();
  }

  private DepositFigures figures() {
    return new DepositFigures(
        Money.ofFen(row.getRequiredFen()),
        Money.ofFen(row.getCashFen()),
        Money.ofFen(row.getGuaranteedFen()),
        Money.ofFen(row.getCommittedFen()),
        Money.ofFen(row.getDrawnFen()),
        Money.ofFen(row.getReplenishedFen()),
        Money.ofFen(row.getShortfallFen()));
  }

  private void guarantees(WriteSet rows) {
    List<DepositInstrumentRecord> valid =
        rows
            .all(
                DEPOSIT_INSTRUMENT,
                DEPOSIT_INSTRUMENT.DEPOSIT_ID.eq(row.getDepositId()),
                i -> i.getDepositId().equals(row.getDepositId()))
            .stream()
            .filter(i -> i.getVoidedOn() == null)
            .sorted(Comparator.comparing(DepositInstrumentRecord::getNumber))
            .toList();
    String numbers =
        valid.stream().map(DepositInstrumentRecord::getNumber).collect(Collectors.joining("、"));
    row.setGuaranteeNo(numbers.length() <= 400 ? numbers : numbers.substring(0, 399) + "…");
    row.setFaceFen(valid.stream().mapToLong(DepositInstrumentRecord::getFaceFen).sum());
    valid.stream()
        .min(Comparator.comparing(DepositInstrumentRecord::getExpiresOn))
        .ifPresent(
            first -> {
              row.setExpiresOn(first.getExpiresOn());
              row.setRemindOn(first.getRemindOn());
            });
  }

  private @org.jspecify.annotations.Nullable LocalDate replenishDueOn(WriteSet rows) {
    return rows
        .all(
            DEPOSIT_DRAWDOWN,
            DEPOSIT_DRAWDOWN.DEPOSIT_ID.eq(row.getDepositId()),
            d -> d.getDepositId().equals(row.getDepositId()))
        .stream()
        .filter(d -> d.getAmountFen() > d.getMadeGoodFen())
        .map(DepositDrawdownRecord::getDueOn)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
