package wagefund.ledger.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The banks that are known, by data: {@code banks/banks.yaml}. */
public final class Banks {

  private static final Banks STANDARD = load("/banks/banks.yaml");

  private final Map<String, Bank> byCode = new LinkedHashMap<>();
  private final Map<String, Bank> byName = new LinkedHashMap<>();

  public Banks(List<Bank> banks) {
    for (Bank bank : banks) {
      putOnce(byCode, bank.code().value(), bank);
      putOnce(byName, plain(bank.shortName()), bank);
      putOnce(byName, plain(bank.zh()), bank);
      putOnce(byName, plain(bank.en()), bank);
      bank.aliases().forEach(alias -> putOnce(byName, plain(alias), bank));
    }
  }

  /** The banks that come with the ledger. */
  public static Banks standard() {
    return STANDARD;
  }

  public List<Bank> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Bank> find(BankCode code) {
    return Optional.ofNullable(byCode.get(code.bank().value()));
  }

  /**
   * Reads a bank from its code of 3 or 12 digits, its short name, its Chinese or English name, or
   * the name of one of its offices such as 中国工商银行永康支行.
   *
   * @throws Malformed {@code BANK_UNKNOWN}, with the banks allowed
   */
  public BankCode code(String text) {
    String name = plain(text);
    if (name.matches("[0-9]{3}([0-9]{9})?") && byCode.containsKey(name.substring(0, 3))) {
      return new BankCode(name);
    }
    return exactly(name)
        .or(() -> officeOf(name))
        .or(() -> kindOf(name))
        .map(Bank::code)
        .orElseThrow(() -> unknown(text));
  }

  /**
   * What is known of a bank.
   *
   * @throws Malformed {@code BANK_UNKNOWN}, with the banks allowed
   */
  public Bank require(BankCode code) {
    return find(code).orElseThrow(() -> unknown(code.value()));
  }

  private Optional<Bank> exactly(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private Optional<Bank> officeOf(String name) {
    Optional<String> longest = Optional.empty();
    for (String known : byName.keySet()) {
      boolean longer = longest.isEmpty() || known.length() > longest.get().length();
      if (known.length() >= 4 && isHan(known) && name.startsWith(known) && longer) {
        longest = Optional.of(known);
      }
    }
    return longest.map(byName::get);
  }

  private Optional<Bank> kindOf(String name) {
    return byCode.values().stream()
        .filter(bank -> bank.endings().stream().anyMatch(name::contains))
        .findFirst();
  }

  private Malformed unknown(String text) {
    List<String> allowed = new ArrayList<>();
    byCode.values().forEach(bank -> allowed.add(bank.code() + " " + bank.zh()));
    return new Malformed(
        PersonError.BANK_UNKNOWN,
        Facts.of("value", Facts.shorten(text)).and("allowed", String.join(", ", allowed)));
  }

  private static boolean isHan(String text) {
    return text.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
        .toUpperCase(Locale.ROOT);
  }

  private static void putOnce(Map<String, Bank> map, String key, Bank bank) {
    Bank before = map.putIfAbsent(key, bank);
    if (before != null && !before.equals(bank)) {
      throw new IllegalStateException("Two banks are called " + key);
    }
  }

  private static Banks load(String resource) {
    try (InputStream in = Banks.class.getResourceAsStream(resource)) {
      List<Bank> banks = new ArrayList<>();
      for (JsonNode node : new YAMLMapper().readTree(in).get("banks")) {
        banks.add(
            new Bank(
                new BankCode(node.get("code").asText()),
                node.get("short").asText(),
                node.get("zh").asText(),
                node.get("en").asText(),
                texts(node.path("aliases")),
                texts(node.path("endings")),
                node.path("checkDigit").asBoolean(true)));
      }
      return new Banks(banks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
