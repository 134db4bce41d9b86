package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.PAYMENT_NOTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.schema.read.tables.records.PaymentNoticeRecord;

/** A payment notice that was served, and that the bank has not paid in full. */
record NoticeBankDue() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.NOTICE_BANK_DUE;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return looking
        .read()
        .selectFrom(PAYMENT_NOTICE)
        .where(PAYMENT_NOTICE.STATUS.in("SERVED", "PARTLY_PAID"))
        .and(PAYMENT_NOTICE.UNPAID_FEN.gt(0L))
        .and(PAYMENT_NOTICE.BANK_DUE_ON.isNotNull())
        .and(PAYMENT_NOTICE.SERVED_ON.le(looking.asOf()))
        .stream()
        .flatMap(notice -> judge(notice, looking.asOf(), rule).stream())
        .toList();
  }

  Optional<Warning> judge(PaymentNoticeRecord notice, LocalDate asOf, Rule rule) {
    LocalDate dueOn = notice.getBankDueOn();
    int days = Looking.daysUntil(asOf, dueOn);
    return rule.colourOf(days)
        .map(
            colour -> {
              Money unpaid = Money.ofFen(notice.getUnpaidFen());
              return new Warning(
                  code(),
                  code().kind(),
                  colour,
                  new Warning.Subject("notice", notice.getNoticeId(), notice.getNumber()),
                  "",
                  notice.getCaseId(),
                  notice.getServedOn(),
                  dueOn,
                  days,
                  unpaid,
                  "%s：银行应付未付 %s 元，%s。请催办银行支付并登记；无法支付的请登记原因。"
                      .formatted(notice.getContractor(), unpaid.grouped(), Looking.left(days)),
                  "%s: the bank has still to pay %s yuan, %s. Press the bank and record what it pays, or why it cannot."
                      .formatted(
                          notice.getContractor(), unpaid.grouped(), Looking.leftInEnglish(days)),
                  "/deposits/" + notice.getDepositId());
            });
  }
}
