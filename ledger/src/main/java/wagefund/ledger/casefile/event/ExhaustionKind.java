package wagefund.ledger.casefile.event;

/** Why a source of money that comes earlier no longer stands before the next one. */
public enum ExhaustionKind {
  /** 用尽: all that it had is paid. */
  EXHAUSTED,
  /** 无法动用: it is there, and cannot be used; the document says why. */
  IMPOSSIBLE
}
