package wagefund.ledger.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Rejection;

/**
 * What every error looks like (RFC 9457), in both languages.
 *
 * @param type where the code is explained
 * @param title the kind of error
 * @param detail what is wrong and what to do, in the language asked for
 * @param code the stable code
 * @param facts the numbers and names that were compared; amounts are text in yuan
 * @param problems for bad input, everything that is wrong, each with its place
 */
@Schema(description = "What every error looks like (RFC 9457), with a stable code")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String detailZh,
    String detailEn,
    Map<String, Object> facts,
    List<Item> problems) {

  /** The content type of every error. */
  public static final String CONTENT_TYPE = "application/problem+json";

  private static final int BAD_REQUEST = 400;

  /**
   * One thing that is wrong with the input.
   *
   * @param place the field, such as {@code workers[3].amount}, or the line and column
   */
  @Schema(name = "ProblemItem")
  public record Item(
      String code,
      String place,
      String detail,
      String detailZh,
      String detailEn,
      Map<String, Object> facts) {}

  public static Problem of(Rejection rejection, Locale locale) {
    return of(rejection.code(), rejection.facts(), locale, List.of());
  }

  /** The first problem gives the code; all are listed. */
  public static Problem of(Malformed malformed, Locale locale) {
    Malformed.Problem first = malformed.problems().get(0);
    List<Item> items = malformed.problems().stream().map(p -> item(p, locale)).toList();
    return of(first.code(), first.facts(), locale, items);
  }

  private static Problem of(ErrorCode code, Facts facts, Locale locale, List<Item> items) {
    String zh = facts.fill(code.zh());
    String en = facts.fill(code.en());
    boolean english = isEnglish(locale);
    return new Problem(
        "/docs/errors#" + code.name(),
        title(code.status(), english),
        code.status(),
        english ? en : zh,
        code.name(),
        zh,
        en,
        plain(facts),
        items);
  }

  /** A fault of the ledger itself: what happened is in its log, under the incident. */
  public static Problem internal(String incident, Locale locale) {
    String zh = "账本内部出错，已记录，编号 " + incident;
    String en = "The ledger failed; it is recorded under " + incident;
    boolean english = isEnglish(locale);
    return new Problem(
        "/docs/errors#INTERNAL_ERROR",
        title(500, english),
        500,
        english ? en : zh,
        "INTERNAL_ERROR",
        zh,
        en,
        Map.of("incident", incident),
        List.of());
  }

  private static Item item(Malformed.Problem problem, Locale locale) {
    String zh = problem.facts().fill(problem.code().zh());
    String en = problem.facts().fill(problem.code().en());
    return new Item(
        problem.code().name(),
        problem.place(),
        isEnglish(locale) ? en : zh,
        zh,
        en,
        plain(problem.facts()));
  }

  private static Map<String, Object> plain(Facts facts) {
    Map<String, Object> plain = new LinkedHashMap<>();
    facts.byName().forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static Object plain(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return value;
    }
    return value instanceof Identifier id ? id.value() : String.valueOf(value);
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private static String title(int status, boolean english) {
    if (english) {
      HttpStatus known = HttpStatus.resolve(status);
      return known == null ? "Error" : known.getReasonPhrase();
    }
    return switch (status) {
      case BAD_REQUEST -> "输入有误";
      case 401 -> "未登录";
      case 403 -> "无权办理";
      case 404 -> "未找到";
      case 405, 406, 415 -> "请求方式不支持";
      case 409, 422 -> "不符合规则";
      case 413 -> "内容过大";
      case 429, 503 -> "请稍后再试";
      default -> "系统错误";
    };
  }
}
