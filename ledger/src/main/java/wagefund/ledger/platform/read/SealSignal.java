package wagefund.ledger.platform.read;

/** Between those who write and whoever seals and projects. */
public interface SealSignal {

  /** So many events were committed: there is something to seal. */
  void committed(int events);

  /** Holds a writer up as long as the read models are too far behind. */
  void letCatchUp();
}
