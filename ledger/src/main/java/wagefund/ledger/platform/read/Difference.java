package wagefund.ledger.platform.read;

/**
 * Where a live row is not what the sealed log gives.
 *
 * @param table the read table
 * @param key the row by its primary key
 * @param what the column with both values, or that the row is missing or too many
 */
public record Difference(String table, String key, String what) {

  @Override
  public String toString() {
    return table + " " + key + ": " + what;
  }
}
