package wagefund.ledger.casefile.roster;

/** Numbers that look like chance and follow from a seed: the same on every machine (SplitMix64). */
final class Dice {

  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  /** A number from 0 to below a bound. */
  int below(int bound) {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
  }
}
