package wagefund.ledger.deposit.domain;

import java.time.LocalDate;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.event.GuaranteeAccepted;
import wagefund.ledger.kernel.Money;

/** A guarantee or policy of a deposit. A replaced one is void and has nothing left. */
record Instrument(
    String number,
    DepositForm form,
    String project,
    Money left,
    LocalDate validFrom,
    LocalDate expiresOn,
    boolean voided) {

  static Instrument of(GuaranteeAccepted e) {
    return new Instrument(
        e.number(), e.form(), e.project(), e.face(), e.validFrom(), e.expiresOn(), false);
  }

  Instrument less(Money drawn) {
    return new Instrument(number, form, project, left.minus(drawn), validFrom, expiresOn, voided);
  }

  Instrument madeVoid() {
    return new Instrument(number, form, project, Money.ZERO, validFrom, expiresOn, true);
  }

  boolean hasExpiredBy(LocalDate on) {
    return on.isAfter(expiresOn);
  }
}
