package wagefund.reporting;

/**
 * 编制单位: the office that prepares the statements.
 *
 * @param name its Chinese name
 * @param nameInEnglish its English name; may be empty
 */
public record Issuer(String name, String nameInEnglish) {}
