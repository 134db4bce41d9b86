package wagefund.ledger.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Bank;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.reporting.ChineseAmount;

/** How the pages write amounts, names and codes, in the language of the reader. */
@Component("say")
public class Say {

  private static final Pattern LINE =
      Pattern.compile("line (?<line>[0-9]+)(, column (?<column>.+))?");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final Pattern AMOUNT =
      Pattern.compile("(?<yuan>-?[0-9]{1,15})\\.(?<fen>[0-9]{2})");

  private static final Pattern HALVES = Pattern.compile("(?<zh>\\p{IsHan}+) (?<en>\\p{IsLatin}.*)");

  private final MessageSource texts;
  private final OfficerNames officers;

  Say(MessageSource texts, OfficerNames officers) {
    this.texts = texts;
    this.officers = officers;
  }

  /** An amount in yuan with groups of three digits, such as {@code 1,718,122.00}. */
  public String yuan(long fen) {
    String sign = fen < 0 ? "−" : "";
    long amount = Math.abs(fen);
    return sign + "%,d.%02d".formatted(amount / 100, amount % 100);
  }

  /** A figure of the ledger for the eye: an amount gets its groups of digits, all else stays. */
  public String figure(String value) {
    Matcher amount = AMOUNT.matcher(value);
    return amount.matches()
        ? yuan(Long.parseLong(amount.group("yuan") + amount.group("fen")))
        : value;
  }

  /** An amount in capital numerals, such as 壹佰柒拾壹万捌仟壹佰贰拾贰元整. */
  public String capitals(long fen) {
    return ChineseAmount.ofFen(fen);
  }

  /** A moment by the clock in China, to the minute. */
  public String moment(Instant at) {
    return MINUTE.format(at.atZone(Times.ZONE));
  }

  /** A number with groups of three digits. */
  public String count(long number) {
    return "%,d".formatted(number);
  }

  /** The one or the other, by the language of the reader. */
  public String either(String zh, String en) {
    return isEnglish() && !en.isEmpty() ? en : zh;
  }

  /** The half of a text that says the same in Chinese and, after a blank, in English. */
  public String half(String both) {
    Matcher halves = HALVES.matcher(both);
    return halves.matches() ? either(halves.group("zh"), halves.group("en")) : both;
  }

  /** A code in words, such as the status of an advance; an unknown one stays as it is. */
  public String word(String kind, Object code) {
    return String.valueOf(
        texts.getMessage(
            kind + "." + code, null, String.valueOf(code), LocaleContextHolder.getLocale()));
  }

  /** The beginning of a digest, for the eye. */
  public String brief(String digest) {
    return digest.length() <= 16 ? digest : digest.substring(0, 8) + "…" + digest.substring(56);
  }

  /** A class of days in words: of days overdue, or of days to the limitation. */
  public String days(String kind, String name) {
    Locale locale = LocaleContextHolder.getLocale();
    String known = texts.getMessage("recovery." + kind + "." + name, null, "", locale);
    return known == null || known.isEmpty()
        ? texts.getMessage("recovery.inDays", new Object[] {name}, locale)
        : known;
  }

  /** On which side a balance stands that is expected on another or the same; none at zero. */
  public String side(Side normal, long fen) {
    boolean debit = (normal == Side.DEBIT) == fen > 0;
    return word("books.side", fen == 0 ? "NONE" : debit ? Side.DEBIT : Side.CREDIT);
  }

  /** The name of an officer as colleagues know it. */
  public String officer(String userName) {
    return officers.shown(userName);
  }

  /** The name of a role. */
  public String role(String role) {
    Role known = Role.valueOf(role);
    return either(known.zh(), known.en());
  }

  /** The names of roles, one after the other. */
  public String roles(Iterable<Role> roles) {
    StringBuilder text = new StringBuilder();
    for (Role role : roles) {
      text.append(text.isEmpty() ? "" : either("、", ", ")).append(role(role.name()));
    }
    return text.toString();
  }

  /** The names of situations that are stored as codes with commas between. */
  public String situations(String codes) {
    return Arrays.stream(codes.split(",", -1))
        .filter(code -> !code.isEmpty())
        .map(Situation::valueOf)
        .map(s -> either(s.zh(), s.en()))
        .collect(Collectors.joining(either("、", ", ")));
  }

  /** The name of a bank, by its code; an unknown code stays as it is. */
  public String bank(String code) {
    return code.isEmpty()
        ? ""
        : Banks.standard().find(new BankCode(code)).map(b -> either(b.zh(), b.en())).orElse(code);
  }

  /** The place of a problem in words: a field, or a line and a column of a file. */
  public String place(String place) {
    Matcher line = LINE.matcher(place);
    if (!line.matches()) {
      return word("place", place);
    }
    Locale locale = LocaleContextHolder.getLocale();
    String column = line.group("column");
    return column == null
        ? texts.getMessage("place.line", new Object[] {line.group("line")}, locale)
        : texts.getMessage("place.lineColumn", new Object[] {line.group("line"), column}, locale);
  }

  /** The names of sectors that are given as codes. */
  public String sectors(List<String> codes) {
    return codes.stream()
        .map(Sector::valueOf)
        .map(s -> either(s.zh(), s.en()))
        .collect(Collectors.joining(either("、", ", ")));
  }

  /** The situations to choose from, by code. */
  public List<Map.Entry<String, String>> allSituations() {
    return Arrays.stream(Situation.values())
        .map(s -> Map.entry(s.name(), either(s.zh(), s.en())))
        .toList();
  }

  /** The sectors to choose from, by code. */
  public List<Map.Entry<String, String>> allSectors() {
    return Arrays.stream(Sector.values())
        .map(s -> Map.entry(s.name(), either(s.zh(), s.en())))
        .toList();
  }

  /** The banks to choose from. */
  public List<Bank> allBanks() {
    return Banks.standard().all();
  }

  /** What is wrong and what to do, in the language of the reader. */
  String error(ErrorCode code, Facts facts) {
    return facts.fill(either(code.zh(), code.en()));
  }

  boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }
}
