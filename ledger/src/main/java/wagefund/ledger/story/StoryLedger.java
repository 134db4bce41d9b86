package wagefund.ledger.story;

/** A ledger that a story can be run against. */
interface StoryLedger {

  LedgerApi api();

  /** A token of the officer, who is created where the ledger does not know the name. */
  String tokenOf(Officer officer);

  /** Stops the ledger and starts it again on the same data. */
  void restart();
}
