package wagefund.ledger.platform.read;

/** Wakes whoever seals and projects after a commit. */
public interface SealSignal {

  void committed();
}
