package wagefund.ledger.platform.write;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wagefund.ledger.fund.command.AskPeriods;
import wagefund.ledger.fund.command.OpenPeriods;
import wagefund.ledger.kernel.AboutPeriods;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;

/**
 * Nothing is stored of a fund with a business date in a closed period, whichever command it comes
 * from: each message that names a fund and a date is looked at, in the transaction of its group.
 * The fund is asked once for a group, and again after its periods changed.
 */
final class OpenPeriodsOnly {

  /** The fund and the date of a kind of message, where it has both. */
  private static final ClassValue<Optional<Dated>> DATED =
      new ClassValue<>() {
        @Override
        protected Optional<Dated> computeValue(Class<?> type) {
          return Dated.of(type);
        }
      };

  private final Function<Object, Outcome> ask;
  private final Map<FundId, OpenPeriods> known = new HashMap<>();

  /**
   * @param ask sends a question within the transaction
   */
  OpenPeriodsOnly(Function<Object, Outcome> ask) {
    this.ask = ask;
  }

  /** Why a command is refused before it is decided: most of them say their fund and their date. */
  Optional<Rejection> refuses(Object command) {
    return command instanceof Creates || command instanceof AboutPeriods
        ? Optional.empty()
        : check(command);
  }

  /**
   * Sees what a command decided.
   *
   * @throws RejectedInside where it has a date in a closed period
   */
  void see(Object event) {
    if (event instanceof AboutPeriods) {
      known.clear();
      return;
    }
    check(event)
        .ifPresent(
            rejection -> {
              throw new RejectedInside(rejection);
            });
  }

  private Optional<Rejection> check(Object message) {
    return DATED
        .get(message.getClass())
        .flatMap(dated -> of(dated.fund(message)).refusal(dated.on(message)));
  }

  private OpenPeriods of(FundId fund) {
    return known.computeIfAbsent(
        fund,
        id -> {
          Outcome periods = ask.apply(new AskPeriods(id));
          return periods.isAccepted() ? periods.answer(OpenPeriods.class) : OpenPeriods.ALL;
        });
  }

  /** How to read the fund and the date of one kind of record. */
  private record Dated(RecordComponent fundId, RecordComponent onDate) {

    static Optional<Dated> of(Class<?> type) {
      if (!type.isRecord()) {
        return Optional.empty();
      }
      Optional<RecordComponent> fund = component(type, "fundId", FundId.class);
      Optional<RecordComponent> on = component(type, "on", LocalDate.class);
      return fund.isPresent() && on.isPresent()
          ? Optional.of(new Dated(fund.get(), on.get()))
          : Optional.empty();
    }

    private static Optional<RecordComponent> component(Class<?> of, String name, Class<?> type) {
      return Arrays.stream(of.getRecordComponents())
          .filter(c -> c.getName().equals(name) && c.getType() == type)
          .findFirst()
          .map(
              c -> {
                c.getAccessor().setAccessible(true);
                return c;
              });
    }

    FundId fund(Object message) {
      return (FundId) read(fundId, message);
    }

    LocalDate on(Object message) {
      return (LocalDate) read(onDate, message);
    }

    private static Object read(RecordComponent component, Object message) {
      try {
        return component.getAccessor().invoke(message);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
