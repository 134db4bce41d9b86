package wagefund.reporting;

/** What kind of movement a fund sees, and what it does to the bank balance. */
enum MovementKind {
  ALLOCATED(1, "财政拨入", "Allocated"),
  REPLENISHED(1, "补足", "Replenished"),
  DONATION(1, "捐赠", "Donation"),
  LEVY(1, "征缴", "Levy"),
  INTEREST_KEPT(1, "利息留存", "Interest kept"),
  RECOVERED(1, "追偿收回", "Recovered"),
  RECOVERED_AFTER_WRITE_OFF(1, "核销后收回", "Recovered after write-off"),
  OVER_RECOVERED(1, "多收款", "Over-recovered"),
  RETURNED(1, "退票退回", "Returned by bank"),
  PAID_LESS(1, "更正：少付冲回", "Corrected: less was paid"),
  PAID_MORE(-1, "更正：多付补记", "Corrected: more was paid"),
  RECEIVED_MORE(1, "更正：多收补记", "Corrected: more was received"),
  RECEIVED_LESS(-1, "更正：少收冲回", "Corrected: less was received"),
  CAPITAL_MORE(1, "更正：多拨补记", "Corrected: more was allocated"),
  CAPITAL_LESS(-1, "更正：少拨冲回", "Corrected: less was allocated"),
  REPLENISHED_MORE(1, "更正：多补足补记", "Corrected: more was put back"),
  REPLENISHED_LESS(-1, "更正：少补足冲回", "Corrected: less was put back"),
  WITHDRAWN_LESS(1, "更正：少收回冲回", "Corrected: less was withdrawn"),
  WITHDRAWN_MORE(-1, "更正：多收回补记", "Corrected: more was withdrawn"),
  SENT(-1, "垫付付出", "Advanced"),
  REISSUED(-1, "退票重发", "Reissued"),
  OVER_RECOVERY_REFUNDED(-1, "多收退还", "Over-recovery refunded"),
  WITHDRAWN(-1, "资金收回", "Withdrawn"),
  RESERVED(0, "审批预留", "Reserved on approval"),
  RESERVATION_RELEASED(0, "预留解除", "Reservation released"),
  SUCCEEDED(0, "支付成功", "Payment succeeded"),
  CANCELLED(0, "支付取消", "Payment cancelled"),
  INTEREST_RECOVERED(1, "追偿利息", "Interest of debtors"),
  RECEIVED_FOR_OTHERS(1, "代收款", "Received for others"),
  UNIDENTIFIED_RECEIVED(1, "收到待查款", "Received, not identified"),
  REALISED(1, "抵债变现", "Things turned into money"),
  UNIDENTIFIED_REFUNDED(-1, "待查款退回", "Unidentified refunded"),
  PAID_ON(-1, "代收款转付", "Paid on to others"),
  RECOVERED_IN_KIND(0, "以物抵债", "Recovered in kind"),
  RECOVERED_BY_SET_OFF(0, "抵销收回", "Recovered by set-off"),
  REMITTED_TO_TREASURY(0, "追偿款缴入国库", "Remitted to the treasury"),
  IDENTIFIED(0, "待查款认领", "Unidentified assigned"),
  OVER_RECOVERY_USED(0, "多收款抵偿", "Over-recovery used"),
  RECOVERY_CORRECTED(0, "追偿更正", "Recovery corrected"),
  REALISED_AT_LOSS(0, "抵债变现损失", "Realised at a total loss"),
  WRITTEN_OFF(0, "核销", "Written off");

  /** 1 where the bank balance grows, -1 where it shrinks, 0 where it stays. */
  final int bankEffect;

  final Both words;

  MovementKind(int bankEffect, String zh, String en) {
    this.bankEffect = bankEffect;
    this.words = new Both(zh, en);
  }

  /** A kind as stored; one that is not known has an unknown effect, so nothing can be stated. */
  static MovementKind stored(String name) {
    try {
      return valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new DoesNotFoot("a movement of the unknown kind " + name);
    }
  }
}
