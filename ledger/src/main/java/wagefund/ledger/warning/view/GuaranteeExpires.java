package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.DEPOSIT_INSTRUMENT;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.schema.read.tables.records.DepositInstrumentRecord;
import wagefund.schema.read.tables.records.WageDepositRecord;

/** A guarantee or an insurance that covers a deposit and expires soon, or has expired. */
record GuaranteeExpires() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.GUARANTEE_EXPIRES;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return looking
        .read()
        .select()
        .from(DEPOSIT_INSTRUMENT)
        .join(WAGE_DEPOSIT)
        .on(WAGE_DEPOSIT.DEPOSIT_ID.eq(DEPOSIT_INSTRUMENT.DEPOSIT_ID))
        .where(DEPOSIT_INSTRUMENT.VOIDED_ON.isNull())
        .and(DEPOSIT_INSTRUMENT.LEFT_FEN.gt(0L))
        .and(DEPOSIT_INSTRUMENT.ACCEPTED_ON.le(looking.asOf()))
        .and(WAGE_DEPOSIT.RELEASED_ON.isNull())
        .stream()
        .flatMap(
            row ->
                judge(row.into(WAGE_DEPOSIT), row.into(DEPOSIT_INSTRUMENT), looking.asOf(), rule)
                    .stream())
        .toList();
  }

  Optional<Warning> judge(
      WageDepositRecord deposit, DepositInstrumentRecord guarantee, LocalDate asOf, Rule rule) {
    LocalDate expiresOn = guarantee.getExpiresOn();
    int days = Looking.daysUntil(asOf, expiresOn);
    return rule.colourOf(days)
        .map(
            colour ->
                new Warning(
                    code(),
                    code().kind(),
                    colour,
                    new Warning.Subject(
                        "guarantee",
                        deposit.getDepositId() + ":" + guarantee.getNumber(),
                        guarantee.getNumber()),
                    deposit.getFundId(),
                    "",
                    guarantee.getAcceptedOn(),
                    expiresOn,
                    days,
                    Money.ofFen(guarantee.getLeftFen()),
                    "%s 的保函 %s 到期，%s。请通知续保或更换，必要时在到期前动用。"
                        .formatted(deposit.getContractor(), expiresOn, Looking.left(days)),
                    "The guarantee of %s expires on %s, %s. Have it prolonged or replaced; if needed, call it before."
                        .formatted(deposit.getContractor(), expiresOn, Looking.leftInEnglish(days)),
                    "/deposits/" + deposit.getDepositId()));
  }
}
