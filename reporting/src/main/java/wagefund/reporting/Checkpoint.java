package wagefund.reporting;

/**
 * 检查点: the ledger's one order up to a place, condensed and signed.
 *
 * @param number from 1, without gaps
 * @param size how many places it covers
 * @param root the head of the Merkle tree over them, in hexadecimal digits
 * @param key the id of the key that signed it, in hexadecimal digits
 * @param madeAt when, such as {@code 2026-11-26T02:00:00.123Z}
 */
public record Checkpoint(long number, long size, String root, String key, String madeAt) {}
