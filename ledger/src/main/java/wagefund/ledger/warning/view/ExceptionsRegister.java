package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.warning.command.WarningRules;

/** 例外登记: what is out of the ordinary, by kind, and within a kind the latest first. */
@Component
public class ExceptionsRegister {

  private final DSLContext read;
  private final List<ExceptionSource> sources;

  ExceptionsRegister(DSLContext read, WarningRules rules, People people) {
    this.read = read;
    this.sources =
        List.of(
            new CapOverrides(),
            new PeopleInSeveralCases(),
            new SharedCards(people),
            new OfficersInSeveralParts(),
            new DelegatedSignatures(),
            new BackdatedEntries(rules.backdatedDays()),
            new LongOutstanding(rules.outstandingDays()),
            new ReissuedPayments());
  }

  /**
   * What is looked for.
   *
   * @param kind empty: all kinds
   * @param asOf the day on which is looked
   */
  public record Wanted(
      Optional<ExceptionKind> kind,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      LocalDate asOf) {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    ExceptionSource.Span span() {
      return new ExceptionSource.Span(from.orElse(EARLIEST), to.orElse(LATEST), asOf);
    }
  }

  /** How many there are of each kind; a kind without any has 0. */
  public Map<ExceptionKind, Integer> counts(Wanted wanted) {
    Map<ExceptionKind, Integer> counts = new EnumMap<>(ExceptionKind.class);
    sources.forEach(
        source -> counts.put(source.kind(), source.count(read, wanted.span())));
    return counts;
  }

  public Page<ExceptionRow> page(Wanted wanted, Paging paging) {
    List<ExceptionRow> rows = new ArrayList<>();
    int before = 0;
    for (ExceptionSource source : sources) {
      if (wanted.kind().map(kind -> kind == source.kind()).orElse(true)) {
        int count = source.count(read, wanted.span());
        int from = Math.max(0, paging.offset() - before);
        int left = paging.size() - rows.size();
        if (left > 0 && from < count) {
          rows.addAll(source.rows(read, wanted.span(), from, left));
        }
        before += count;
      }
    }
    return new Page<>(rows, paging.page(), paging.size(), before);
  }
}
