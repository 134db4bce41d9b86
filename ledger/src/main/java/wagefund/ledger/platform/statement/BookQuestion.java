package wagefund.ledger.platform.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.reporting.Known;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.StatementRequest.SubLedger;
import wagefund.reporting.StatementRequest.Vouchers;

/**
 * Which statement of the books of a fund is wanted, as a request writes it.
 *
 * @param from the first business date
 * @param to the last business date, or its month
 * @param knownOn the day at whose end it was known as it is asked for
 * @param position the place of the sealed log, in place of that day
 * @param voucher a single voucher, by its id
 * @param period vouchers of one month, of {@code type} and from number {@code first} to {@code
 *     last}
 * @param by CASE, DEBTOR, WORKER, TRANCHE or FUND
 */
public record BookQuestion(
    Optional<String> fund,
    Optional<String> from,
    Optional<String> to,
    Optional<String> knownOn,
    Optional<String> position,
    Optional<String> voucher,
    Optional<String> period,
    Optional<String> type,
    Optional<String> first,
    Optional<String> last,
    Optional<String> account,
    Optional<String> by,
    Optional<String> caseId,
    Optional<String> debtor,
    Optional<String> worker) {

  private static final int MOST_DIGITS = 18;

  StatementRequest fundMovement() {
    LocalDate start = start();
    return new StatementRequest.FundMovement(fundId(), start, end(start), known());
  }

  /** 记账凭证. */
  public StatementRequest vouchers() {
    return new Vouchers(fundId(), choice(), known());
  }

  private Vouchers.Choice choice() {
    if (given(voucher).isPresent()) {
      return new Vouchers.One(whole("voucher", voucher.get()));
    }
    if (given(period).isEmpty()) {
      LocalDate start = start();
      return new Vouchers.Days(start, end(start));
    }
    long least = given(first).map(text -> whole("first", text)).orElse(1L);
    long most = given(last).map(text -> whole("last", text)).orElse((long) Integer.MAX_VALUE);
    return new Vouchers.Numbers(
        month("period", period.get()),
        given(type).orElse("记"),
        (int) Math.min(least, Integer.MAX_VALUE),
        (int) Math.min(most, Integer.MAX_VALUE));
  }

  /** 序时账. */
  public StatementRequest journal() {
    LocalDate start = start();
    return new StatementRequest.Journal(fundId(), start, end(start), known());
  }

  /** 明细账. */
  public StatementRequest accountLedger() {
    LocalDate start = start();
    return new StatementRequest.AccountLedger(
        fundId(),
        required("account", account),
        caseId.orElse(""),
        debtor.orElse(""),
        worker.orElse(""),
        start,
        end(start),
        known());
  }

  /** 科目余额表. */
  public StatementRequest trialBalance() {
    LocalDate start = start();
    return new StatementRequest.TrialBalance(fundId(), start, end(start), known());
  }

  /** 辅助核算余额表. */
  public StatementRequest subLedger() {
    SubLedger.By wanted =
        read(
            "by",
            required("by", by).toUpperCase(Locale.ROOT),
            Arrays.stream(SubLedger.By.values()).map(Enum::name).collect(Collectors.joining(", ")),
            SubLedger.By::valueOf);
    LocalDate start = start();
    return new SubLedger(
        wanted == SubLedger.By.FUND ? "" : fundId(),
        required("account", account),
        wanted,
        start,
        end(start),
        known());
  }

  private String fundId() {
    return new FundId(required("fund", fund)).value();
  }

  /** A day, or a month for its first day. */
  private LocalDate start() {
    String text = required("from", from);
    return isMonth(text) ? month("from", text).atDay(1) : day("from", text);
  }

  /** A day, or a month for its last day. */
  private LocalDate end(LocalDate start) {
    String text = required("to", to);
    LocalDate end = isMonth(text) ? month("to", text).atEndOfMonth() : day("to", text);
    if (end.isBefore(start)) {
      throw unreadable("to", text, "≥ " + start);
    }
    return end;
  }

  /** As of when it was known; without a day or a place, now. */
  Known known() {
    return given(position)
        .<Known>map(text -> new Known.At(whole("position", text)))
        .or(() -> given(knownOn).map(text -> new Known.On(day("knownOn", text))))
        .orElse(Known.now());
  }

  private static boolean isMonth(String text) {
    return text.length() == "2026-01".length();
  }

  private static YearMonth month(String parameter, String text) {
    return read(parameter, text, "2026-01", YearMonth::parse);
  }

  private static LocalDate day(String parameter, String text) {
    return read(parameter, text, "2026-01-31", LocalDate::parse);
  }

  private static long whole(String parameter, String text) {
    if (!text.matches("[0-9]{1," + MOST_DIGITS + "}")) {
      throw unreadable(parameter, text, "1234");
    }
    return Long.parseLong(text);
  }

  private static <T> T read(
      String parameter, String text, String expected, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw unreadable(parameter, text, expected);
    }
  }

  private static String required(String parameter, Optional<String> given) {
    return given(given)
        .orElseThrow(
            () ->
                new Malformed(
                    EdgeError.PARAMETER_MISSING, Facts.of("parameter", parameter), parameter));
  }

  /** An empty field of a form was not given. */
  private static Optional<String> given(Optional<String> text) {
    return text.map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Malformed unreadable(String parameter, String text, String expected) {
    return new Malformed(
        EdgeError.PARAMETER_UNREADABLE,
        Facts.of("parameter", parameter)
            .and("value", Facts.shorten(text))
            .and("expected", expected),
        parameter);
  }
}
