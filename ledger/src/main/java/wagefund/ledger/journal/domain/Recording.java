package wagefund.ledger.journal.domain;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What a voucher needs to know beside its event.
 *
 * @param on the day on which the event was recorded
 * @param numberOfAdvance the number under which officers know an advance, by its id
 */
public record Recording(LocalDate on, UnaryOperator<String> numberOfAdvance) {

  /** Of what is recorded now, with ids in the place of numbers. */
  static final Recording NOW = new Recording(LocalDate.MAX, id -> id);
}
