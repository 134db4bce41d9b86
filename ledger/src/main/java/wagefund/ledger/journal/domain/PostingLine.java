package wagefund.ledger.journal.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;

/**
 * A line of a rule.
 *
 * @param spread whether it is written once, once for each item of a list, or once with their sum
 * @param list the list, where the line is spread over one
 * @param amounts the fields whose sum is the amount; of the item, where there is a list
 * @param caseId the field with the case
 * @param debtor the field with the debtor
 * @param worker the field with the worker; of the item, where the line is written for each
 */
record PostingLine(
    Side side,
    Account account,
    Spread spread,
    Optional<EventField> list,
    List<EventField> amounts,
    Optional<EventField> caseId,
    Optional<EventField> debtor,
    Optional<EventField> worker) {

  enum Spread {
    ONCE,
    EACH,
    SUM
  }

  /** What the line adds up, as text: two sides with the same terms always balance. */
  List<String> terms() {
    String prefix = list.map(l -> "each " + l.path() + " ").orElse("");
    return amounts.stream().map(a -> prefix + a.path()).sorted().toList();
  }

  /** The lines of a voucher; those with nothing in them are left out. */
  Stream<Entry.Line> of(Record event) {
    Stream<Entry.Line> lines =
        switch (spread) {
          case ONCE -> Stream.of(line(event, amountOf(event), workerOf(event)));
          case SUM ->
              Stream.of(line(event, Money.sum(items(event).map(this::amountOf).toList()), ""));
          case EACH -> items(event).map(item -> line(event, amountOf(item), workerOf(item)));
        };
    return lines.filter(line -> !line.amount().isZero());
  }

  private Stream<Record> items(Record event) {
    return list.orElseThrow().itemsIn(event).stream();
  }

  private Money amountOf(Record holder) {
    return Money.sum(amounts.stream().map(a -> a.moneyIn(holder)).toList());
  }

  private String workerOf(Record holder) {
    return text(worker, holder);
  }

  private Entry.Line line(Record event, Money amount, String person) {
    return new Entry.Line(
        account.code(),
        account.zh(),
        account.en(),
        account.normal(),
        account.book(),
        side,
        amount,
        text(caseId, event),
        text(debtor, event),
        person);
  }

  private static String text(Optional<EventField> field, Record holder) {
    return field.map(f -> f.textIn(holder)).orElse("");
  }
}
