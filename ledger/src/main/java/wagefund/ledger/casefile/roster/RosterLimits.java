package wagefund.ledger.casefile.roster;

/**
 * How much a roster may hold.
 *
 * @param fileBytes bytes of the file
 * @param unpackedBytes bytes of an XLSX file when unpacked
 * @param workers workers
 * @param rows lines that are not blank
 * @param columns columns
 * @param problems problems that are listed before reading stops
 */
public record RosterLimits(
    int fileBytes, long unpackedBytes, int workers, int rows, int columns, int problems) {

  public static final RosterLimits STANDARD =
      new RosterLimits(5 * 1024 * 1024, 100L * 1024 * 1024, 5_000, 60_000, 100, 100);
}
