package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.FUND_DAY;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundEstablished;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundsCapitalCorrected;
import wagefund.ledger.fund.event.FundsCorrected;
import wagefund.ledger.fund.event.FundsRecovered;
import wagefund.ledger.fund.event.FundsRecoveryCorrected;
import wagefund.ledger.fund.event.FundsReissued;
import wagefund.ledger.fund.event.FundsReserved;
import wagefund.ledger.fund.event.FundsSent;
import wagefund.ledger.fund.event.FundsWithdrawn;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.fund.event.HeldMoneyPaidBack;
import wagefund.ledger.fund.event.OutstandingWrittenOff;
import wagefund.ledger.fund.event.PaymentsSettled;
import wagefund.ledger.fund.event.ReceiptParts;
import wagefund.ledger.fund.event.ReceiptRealised;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.fund.event.ReservationReleased;
import wagefund.ledger.fund.event.ReturnedFundsFreed;
import wagefund.ledger.fund.event.UnidentifiedReceived;
import wagefund.ledger.fund.event.WrittenOffFundsRecovered;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.scheme.event.SchemeAdopted;
import wagefund.schema.read.tables.records.FundDayRecord;
import wagefund.schema.read.tables.records.FundMovementRecord;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** Keeps the position of each fund, and a row for each of its movements. */
@Component
@Order(10)
class FundProjection implements Projection {

  /** What moved: the event's own words for it. */
  private record Movement(String kind, Money amount, String subject, String document, String note) {

    /**
     * The position right after this movement, where another one of the same event follows it: the
     * position after the event without the money that the other one moves.
     */
    FundFigures beforeThe(Movement next, FundFigures after) {
      boolean returned = next.kind().equals("RETURNED");
      boolean interest = next.kind().equals("INTEREST_RECOVERED");
      boolean others = next.kind().equals("RECEIVED_FOR_OTHERS");
      return new FundFigures(
          after.principal(),
          interest ? after.interest().minus(next.amount()) : after.interest(),
          returned || interest || others
              ? after.overRecovery()
              : after.overRecovery().minus(next.amount()),
          after.bank().minus(next.amount()),
          returned ? after.inTransit().plus(next.amount()) : after.inTransit(),
          after.outstanding(),
          after.reserved(),
          returned ? after.awaiting().minus(next.amount()) : after.awaiting(),
          others ? after.beside().withoutForOthers(next.amount()) : after.further());
    }
  }

  private final EventHandlers handlers =
      new EventHandlers()
          .on(FundEstablished.class, (e, entry, rows) -> established(e, entry, rows))
          .on(
              CapitalReceived.class,
              (e, entry, rows) ->
                  moved(e.fundId(), e.on(), e.after(), entry, rows, List.of(capital(e))))
          .on(
              FundsReserved.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(new Movement("RESERVED", e.amount(), e.subject(), "", ""))))
          .on(
              ReservationReleased.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement("RESERVATION_RELEASED", e.amount(), e.subject(), "", ""))))
          .on(
              FundsSent.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(new Movement("SENT", e.amount(), e.subject(), "", ""))))
          .on(
              PaymentsSettled.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement("SUCCEEDED", e.succeeded(), e.subject(), "", ""),
                          new Movement("RETURNED", e.returned(), e.subject(), "", ""))))
          .on(
              FundsReissued.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(new Movement("REISSUED", e.amount(), e.subject(), "", ""))))
          .on(
              ReturnedFundsFreed.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(new Movement("CANCELLED", e.amount(), e.subject(), "", ""))))
          .on(
              FundsRecovered.class,
              (e, entry, rows) -> moved(e.fundId(), e.on(), e.after(), entry, rows, recovered(e)))
          .on(
              UnidentifiedReceived.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement(
                              "UNIDENTIFIED_RECEIVED",
                              e.amount(),
                              e.receiptId().value(),
                              e.document().number(),
                              e.payer()))))
          .on(
              OutstandingWrittenOff.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement(
                              "WRITTEN_OFF",
                              e.amount(),
                              e.subject(),
                              e.document().number(),
                              e.document().title()))))
          .on(
              WrittenOffFundsRecovered.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement(
                              "RECOVERED_AFTER_WRITE_OFF",
                              e.amount(),
                              e.subject(),
                              e.document().number(),
                              e.payer()))))
          .on(
              HeldMoneyPaidBack.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement(
                              paidBack(e.kind()),
                              e.amount(),
                              e.receiptId().value(),
                              e.document().number(),
                              e.payer()))))
          .on(
              ReceiptRealised.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement(
                              e.proceeds().isZero() ? "REALISED_AT_LOSS" : "REALISED",
                              e.proceeds().isZero() ? e.loss() : e.proceeds(),
                              e.receiptId().value(),
                              e.document().number(),
                              ""))))
          .on(
              FundsWithdrawn.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement(
                              "WITHDRAWN",
                              e.amount(),
                              e.withdrawalId(),
                              e.document().number(),
                              e.document().title()))))
          .on(
              FundsCapitalCorrected.class,
              (e, entry, rows) ->
                  moved(e.fundId(), e.on(), e.after(), entry, rows, List.of(corrected(e))))
          .on(
              FundsCorrected.class,
              (e, entry, rows) ->
                  moved(
                      e.fundId(),
                      e.on(),
                      e.after(),
                      entry,
                      rows,
                      List.of(
                          new Movement(
                              e.more().isZero() ? "PAID_LESS" : "PAID_MORE",
                              e.less().plus(e.more()),
                              e.subject(),
                              e.document().number(),
                              e.document().title()))))
          .on(
              FundsRecoveryCorrected.class,
              (e, entry, rows) ->
                  moved(e.fundId(), e.on(), e.after(), entry, rows, List.of(corrected(e))))
          .on(SchemeAdopted.class, (e, entry, rows) -> adopted(e, rows));

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static Movement capital(CapitalReceived e) {
    String kind =
        switch (e.source()) {
          case ALLOCATION -> "ALLOCATED";
          case REPLENISHMENT -> "REPLENISHED";
          case DONATION -> "DONATION";
          case LEVY -> "LEVY";
          case INTEREST -> "INTEREST_KEPT";
        };
    return new Movement(kind, e.amount(), "", e.document().number(), e.document().title());
  }

  /** Money is told by what it is for; where no money came, one movement says in which way. */
  private static List<Movement> recovered(FundsRecovered e) {
    ReceiptParts parts = e.parts();
    String other =
        switch (e.inWay()) {
          case MONEY -> "";
          case THINGS -> "RECOVERED_IN_KIND";
          case SET_OFF -> "RECOVERED_BY_SET_OFF";
          case TREASURY -> "REMITTED_TO_TREASURY";
          case UNIDENTIFIED -> "IDENTIFIED";
          case OVER_RECOVERY -> "OVER_RECOVERY_USED";
        };
    if (!other.isEmpty()) {
      return List.of(movement(other, parts.total(), e));
    }
    return List.of(
        movement("RECOVERED", parts.principal(), e),
        movement("INTEREST_RECOVERED", parts.interest(), e),
        movement("RECEIVED_FOR_OTHERS", parts.forOthers(), e),
        movement("OVER_RECOVERED", parts.beyond(), e));
  }

  /** Where no money came, less or more of it changes nothing at the bank. */
  private static Movement corrected(FundsRecoveryCorrected e) {
    String kind =
        e.way() == ReceiptWay.MONEY
            ? (e.less() ? "RECEIVED_LESS" : "RECEIVED_MORE")
            : "RECOVERY_CORRECTED";
    return new Movement(
        kind,
        e.parts().total().plus(e.writtenOff()),
        e.subject(),
        e.document().number(),
        e.payer());
  }

  /** What was put back counts against what is still to be put back, so it is told apart. */
  private static Movement corrected(FundsCapitalCorrected e) {
    String what =
        e.withdrawalId().isPresent()
            ? "WITHDRAWN"
            : e.source() == CapitalSource.REPLENISHMENT ? "REPLENISHED" : "CAPITAL";
    return new Movement(
        what + (e.less() ? "_LESS" : "_MORE"),
        e.amount(),
        e.withdrawalId().orElse(""),
        e.document().number(),
        e.paper().number());
  }

  private static Movement movement(String kind, Money amount, FundsRecovered e) {
    return new Movement(kind, amount, e.subject(), e.document().number(), e.payer());
  }

  private static String paidBack(HeldKind kind) {
    return switch (kind) {
      case OVER_RECOVERY -> "OVER_RECOVERY_REFUNDED";
      case UNIDENTIFIED -> "UNIDENTIFIED_REFUNDED";
      case FOR_OTHERS -> "PAID_ON";
    };
  }

  private static void established(FundEstablished e, SealedEvent entry, WriteSet rows) {
    FundPositionRecord row = new FundPositionRecord();
    row.setFundId(e.fundId().value());
    row.setCode(e.code());
    row.setName(e.name());
    row.setKind(e.kind().name());
    row.setFundLevel(e.level().name());
    row.setKeeper(e.keeper());
    row.setCustody(e.custody());
    row.setBankAccount(e.bankAccount());
    row.setEstablishedOn(e.on());
    row.setSchemeId("");
    row.setSchemeVersion("");
    row.setFloorFen(e.floor().fen());
    row.setMovements(0L);
    figures(row, FundFigures.NONE);
    row.setLastSeq(entry.seq());
    rows.add(row);
  }

  private static void adopted(SchemeAdopted e, WriteSet rows) {
    rows.find(FUND_POSITION, e.fundId().value())
        .ifPresent(
            row -> {
              row.setSchemeId(e.schemeId());
              row.setSchemeVersion(Integer.toString(e.version()));
            });
  }

  private static void moved(
      FundId fund,
      LocalDate on,
      FundFigures after,
      SealedEvent entry,
      WriteSet rows,
      List<Movement> movements) {
    FundPositionRecord position = rows.get(FUND_POSITION, fund.value());
    long reserved = after.reserved().fen() - position.getReservedFen();
    long awaiting = after.awaiting().fen() - position.getAwaitingFen();
    figures(position, after);
    position.setLastSeq(entry.seq());
    long number =
        position.getMovements() + movements.stream().filter(one -> !one.amount().isZero()).count();
    position.setMovements(number);
    FundFigures then = after;
    for (int i = movements.size() - 1; i >= 0; i--) {
      Movement movement = movements.get(i);
      if (!movement.amount().isZero()) {
        FundMovementRecord row = row(fund, on, then, entry, movement, i + 1);
        row.setNumber(number--);
        rows.add(row);
        onItsDay(fund, on, movement, rows);
        // The last movement of an event carries what all of them did to the promises.
        row.setReservedChangeFen(reserved);
        row.setAwaitingChangeFen(awaiting);
        FundPromises.add(row, rows);
        reserved = 0;
        awaiting = 0;
        then = i > 0 ? movements.get(i - 1).beforeThe(movement, then) : then;
      }
    }
  }

  private static void onItsDay(FundId fund, LocalDate on, Movement movement, WriteSet rows) {
    FundDayRecord day =
        rows.find(FUND_DAY, fund.value(), on, movement.kind())
            .orElseGet(
                () -> rows.add(new FundDayRecord(fund.value(), on, movement.kind(), 0L, 0L)));
    day.setMovements(day.getMovements() + 1);
    day.setAmountFen(Math.addExact(day.getAmountFen(), movement.amount().fen()));
  }

  private static FundMovementRecord row(
      FundId fund,
      LocalDate on,
      FundFigures after,
      SealedEvent entry,
      Movement movement,
      int lineNo) {
    FundMovementRecord row = FUND_MOVEMENT.newRecord();
    row.setSeq(entry.seq());
    row.setLineNo(lineNo);
    row.setFundId(fund.value());
    row.setOnDate(on);
    row.setKind(movement.kind());
    row.setAmountFen(movement.amount().fen());
    row.setSubject(movement.subject());
    row.setDocument(movement.document());
    row.setNote(movement.note());
    row.setBankFen(after.bank().fen());
    row.setReservedFen(after.reserved().fen());
    row.setInTransitFen(after.inTransit().fen());
    row.setAwaitingFen(after.awaiting().fen());
    row.setOutstandingFen(after.outstanding().fen());
    row.setPrincipalFen(after.principal().fen());
    row.setInterestFen(after.interest().fen());
    row.setOverRecoveryFen(after.overRecovery().fen());
    row.setToRealiseFen(after.beside().toRealise().fen());
    row.setUnidentifiedFen(after.beside().unidentified().fen());
    row.setForOthersFen(after.beside().forOthers().fen());
    return row;
  }

  private static void figures(FundPositionRecord row, FundFigures figures) {
    row.setPrincipalFen(figures.principal().fen());
    row.setInterestFen(figures.interest().fen());
    row.setBankFen(figures.bank().fen());
    row.setReservedFen(figures.reserved().fen());
    row.setInTransitFen(figures.inTransit().fen());
    row.setAwaitingFen(figures.awaiting().fen());
    row.setOutstandingFen(figures.outstanding().fen());
    row.setOverRecoveryFen(figures.overRecovery().fen());
    row.setAvailableFen(figures.available().fen());
    row.setToRealiseFen(figures.beside().toRealise().fen());
    row.setUnidentifiedFen(figures.beside().unidentified().fen());
    row.setForOthersFen(figures.beside().forOthers().fen());
  }
}
