package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.EXCEPTION_ENTRY;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import wagefund.ledger.kernel.Money;

/**
 * 倒签: what was recorded long after its business date.
 *
 * @param moreThanDays how many days are still in order
 */
record BackdatedEntries(int moreThanDays) implements ExceptionSource {

  private static final Set<String> PAGES =
      Set.of("fund", "case", "advance", "deposit", "wage-account");

  @Override
  public ExceptionKind kind() {
    return ExceptionKind.BACKDATED;
  }

  private Condition wanted(Span span) {
    return EXCEPTION_ENTRY
        .KIND
        .eq(kind().name())
        .and(EXCEPTION_ENTRY.DAYS.gt(moreThanDays))
        .and(span.holds(EXCEPTION_ENTRY.RECORDED_ON));
  }

  @Override
  public int count(DSLContext read, Span span) {
    return read.fetchCount(EXCEPTION_ENTRY, wanted(span));
  }

  @Override
  public List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit) {
    return read.selectFrom(EXCEPTION_ENTRY)
        .where(wanted(span))
        .orderBy(EXCEPTION_ENTRY.RECORDED_ON.desc(), EXCEPTION_ENTRY.SEQ.desc())
        .limit(limit)
        .offset(offset)
        .fetch(
            r ->
                new ExceptionRow(
                    kind(),
                    r.getRecordedOn(),
                    subject(r.getSubject(), r.getEvent()),
                    List.of(),
                    r.getOfficer(),
                    "",
                    r.getDays(),
                    Money.ZERO,
                    "%s 登记，业务日期 %s，倒签 %d 天（第 %d 号记录，%s）"
                        .formatted(
                            r.getRecordedOn(),
                            r.getOnDate(),
                            r.getDays(),
                            r.getSeq(),
                            r.getEvent()),
                    "Recorded on %s with the business date %s, %d days back (entry %d, %s)"
                        .formatted(
                            r.getRecordedOn(),
                            r.getOnDate(),
                            r.getDays(),
                            r.getSeq(),
                            r.getEvent()),
                    link(subject(r.getSubject(), r.getEvent()))));
  }

  /** The name of an aggregate is its kind and its id, with a stroke between. */
  private static Warning.Subject subject(String aggregate, String event) {
    int stroke = aggregate.indexOf('/');
    return stroke < 0
        ? new Warning.Subject("event", aggregate, event)
        : new Warning.Subject(
            aggregate.substring(0, stroke), aggregate.substring(stroke + 1), event);
  }

  private static String link(Warning.Subject subject) {
    return PAGES.contains(subject.type()) ? subject.link() : "";
  }
}
