package wagefund.ledger.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.fund.command.BeginClosing;
import wagefund.ledger.fund.command.ClosePeriod;
import wagefund.ledger.fund.command.DropClosing;
import wagefund.ledger.journal.view.PeriodRow;
import wagefund.ledger.journal.view.Periods;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.FundId;

/** 会计期间: the months of a fund, and one with its checklist, on which it is closed. */
@Controller
class PeriodPages {

  private final PeriodReading reading;
  private final BookReading books;
  private final Periods periods;
  private final Posting posting;
  private final Clock clock;

  PeriodPages(
      PeriodReading reading, BookReading books, Periods periods, Posting posting, Clock clock) {
    this.reading = reading;
    this.books = books;
    this.periods = periods;
    this.posting = posting;
    this.clock = clock;
  }

  @GetMapping("/books/{id}/periods")
  String list(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
    FundId fund = new FundId(books.fund(id, model).getFundId());
    model.addAttribute("periods", reading.list(fund, today(), page));
    model.addAttribute("next", reading.next(fund, today()));
    return "periods";
  }

  @GetMapping("/books/{id}/periods/{period}")
  String one(@PathVariable String id, @PathVariable String period, Actor officer, Model model) {
    FundId fund = new FundId(books.fund(id, model).getFundId());
    YearMonth month = month(period);
    YearMonth next = reading.next(fund, today());
    PeriodRow row = reading.find(fund, month);
    model.addAttribute("period", row);
    model.addAttribute("actions", reading.actions(row, next, officer, today()));
    model.addAttribute("next", next);
    model.addAttribute("last", month.atEndOfMonth());
    model.addAttribute("carried", reading.carried(fund, month));
    model.addAttribute("yearEnd", reading.yearEnd(fund, month));
    return "period";
  }

  @PostMapping("/books/{id}/periods/{period}/closing")
  String begin(
      @PathVariable String id, @PathVariable String period, Form form, RedirectAttributes next) {
    return send(
        id,
        period,
        "beginClosing",
        form,
        next,
        () ->
            new BeginClosing(
                new FundId(id),
                month(period),
                form.has("statementBalance")
                    ? Optional.of(form.money("statementBalance").toBalance())
                    : Optional.empty(),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/books/{id}/periods/{period}/close")
  String close(
      @PathVariable String id, @PathVariable String period, Form form, RedirectAttributes next) {
    FundId fund = new FundId(id);
    return send(
        id,
        period,
        "closePeriod",
        form,
        next,
        () ->
            new ClosePeriod(
                fund,
                month(period),
                periods.beforeClosing(fund, month(period)),
                form.on(),
                form.by(),
                form.at()));
  }

  @PostMapping("/books/{id}/periods/{period}/drop")
  String drop(
      @PathVariable String id, @PathVariable String period, Form form, RedirectAttributes next) {
    return send(
        id,
        period,
        "dropClosing",
        form,
        next,
        () ->
            new DropClosing(
                new FundId(id),
                month(period),
                form.required("opinion"),
                form.on(),
                form.by(),
                form.at()));
  }

  private String send(
      String fund,
      String period,
      String name,
      Form form,
      RedirectAttributes next,
      Supplier<Object> command) {
    boolean unused = posting.send(form, name, next, fund, command);
    next.addAttribute("id", fund);
    next.addAttribute("period", period);
    return "redirect:/books/{id}/periods/{period}";
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw PageMissing.of(text);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
