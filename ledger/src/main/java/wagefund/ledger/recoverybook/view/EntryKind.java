package wagefund.ledger.recoverybook.view;

/** What an entry of the recovery book tells. The names are stored: they never change. */
public enum EntryKind {
  OPENED(Effect.NONE, "债权成立", "Claim arises"),
  PAID(Effect.PAID, "垫付到账", "Advance paid"),
  RECEIVED(Effect.RECOVERED, "追偿收款", "Received"),
  RECEIVED_LESS(Effect.RECOVERED, "更正：少收", "Corrected: less was received"),
  RECEIVED_MORE(Effect.RECOVERED, "更正：多收", "Corrected: more was received"),
  MOVED_OUT(Effect.NONE, "转出至其他债务人", "Passed to another debtor"),
  MOVED_IN(Effect.NONE, "自其他债务人转入", "Taken over from another debtor"),
  JOINED(Effect.NONE, "追加为共同债务人", "Joined as a debtor"),
  NOTICE(Effect.NONE, "债权转让通知", "Assignment notice"),
  AGREED(Effect.NONE, "还款协议", "Repayment agreed"),
  ACT(Effect.NONE, "时效中断事由", "Act that restarts the limitation"),
  CORRECTED(Effect.CORRECTED, "更正：少付", "Corrected: less was paid"),
  WRITTEN_OFF(Effect.WRITTEN_OFF, "核销", "Written off"),
  MEMO_RECEIVED(Effect.NONE, "核销后收回", "Received after write-off"),
  STEP(Effect.NONE, "追偿措施", "Step of the pursuit"),
  COST(Effect.NONE, "追偿费用（备查）", "Cost, as a memo");

  /** What the amount of an entry does to the debt. */
  public enum Effect {
    PAID,
    RECOVERED,
    WRITTEN_OFF,
    CORRECTED,
    /** Nothing, or it moves within the case. */
    NONE
  }

  private final Effect effect;
  private final String zh;
  private final String en;

  EntryKind(Effect effect, String zh, String en) {
    this.effect = effect;
    this.zh = zh;
    this.en = en;
  }

  public Effect effect() {
    return effect;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
