package wagefund.ledger.vault.store;

import java.util.HexFormat;

/** By which a number is found again: its keyed hash. The order of indexes is the order of locks. */
record Index(String hex) implements Comparable<Index> {

  Index(byte[] bytes) {
    this(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public int compareTo(Index other) {
    return hex.compareTo(other.hex);
  }
}
