package wagefund.ledger.scheme.command;

/**
 * A name in both languages.
 *
 * @param zh in Chinese, never empty
 * @param en in English; the Chinese again where the file gives none
 */
public record Title(String zh, String en) {}
