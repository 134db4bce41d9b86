package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CASE_STEP;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.CaseClock;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.WarningCode;

/** A case in which something is still owed, with the days of its steps. */
record OpenCase(
    String caseId,
    String caseNo,
    String employer,
    String sourceSystem,
    LocalDate openedOn,
    Money outstanding,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate contactedOn,
    @Nullable LocalDate supervisedOn,
    @Nullable LocalDate supervisedUntil) {

  /** All of them; of several supervisions the last one counts. */
  static List<OpenCase> all(Looking looking) {
    Map<String, Map<String, LocalDate[]>> steps = new HashMap<>();
    looking
        .read()
        .select(CASE_STEP.CASE_ID, CASE_STEP.STEP, CASE_STEP.ON_DATE, CASE_STEP.DUE_ON)
        .from(CASE_STEP)
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(CASE_STEP.CASE_ID))
        .where(ARREARS_CASE.OUTSTANDING_FEN.gt(0L))
        .orderBy(CASE_STEP.SEQ)
        .forEach(
            r ->
                steps
                    .computeIfAbsent(r.value1(), id -> new HashMap<>())
                    .put(r.value2(), new LocalDate[] {r.value3(), r.value4()}));
    return looking
        .read()
        .select(
            ARREARS_CASE.CASE_ID,
            ARREARS_CASE.CASE_NO,
            ARREARS_CASE.EMPLOYER,
            ARREARS_CASE.SOURCE_SYSTEM,
            ARREARS_CASE.OPENED_ON,
            ARREARS_CASE.OUTSTANDING_FEN)
        .from(ARREARS_CASE)
        .where(ARREARS_CASE.OUTSTANDING_FEN.gt(0L))
        .and(ARREARS_CASE.OPENED_ON.le(looking.asOf()))
        .fetch(
            r -> {
              Map<String, LocalDate[]> taken = steps.getOrDefault(r.value1(), Map.of());
              LocalDate[] none = new LocalDate[2];
              return new OpenCase(
                  r.value1(),
                  r.value2(),
                  r.value3(),
                  r.value4(),
                  r.value5(),
                  Money.ofFen(r.value6()),
                  taken.getOrDefault("ACCEPTED", none)[0],
                  taken.getOrDefault("CONTACTED", none)[0],
                  taken.getOrDefault("SUPERVISED", none)[0],
                  taken.getOrDefault("SUPERVISED", none)[1]);
            });
  }

  /** By when it is to be accepted; empty where its clock has no such step, or it is done. */
  Optional<LocalDate> acceptBy(CaseClock clock) {
    return acceptedOn != null || contactedOn != null || clock.acceptWithin().isEmpty()
        ? Optional.empty()
        : Optional.of(openedOn.plusDays(clock.acceptWithin().getAsInt()));
  }

  /** By when those concerned are to be contacted, once it is accepted. */
  Optional<LocalDate> contactBy(CaseClock clock) {
    return acceptedOn == null || contactedOn != null || clock.contactWithin().isEmpty()
        ? Optional.empty()
        : Optional.of(acceptedOn.plusDays(clock.contactWithin().getAsInt()));
  }

  /** By when nothing may be outstanding; steps that were not taken count with their full time. */
  LocalDate settleBy(CaseClock clock) {
    LocalDate from = openedOn;
    if (clock.acceptWithin().isPresent()) {
      from = acceptedOn == null ? from.plusDays(clock.acceptWithin().getAsInt()) : acceptedOn;
    }
    if (clock.contactWithin().isPresent()) {
      from = contactedOn == null ? from.plusDays(clock.contactWithin().getAsInt()) : contactedOn;
    }
    return from.plusDays(clock.settleWithin());
  }

  Warning warning(
      WarningCode code,
      Colour colour,
      LocalDate since,
      LocalDate dueOn,
      LocalDate asOf,
      Text text) {
    Warning.Subject subject = Warning.Subject.ofCase(caseId, caseNo);
    int days = Looking.daysUntil(asOf, dueOn);
    return new Warning(
        code,
        code.kind(),
        colour,
        subject,
        "",
        caseId,
        since,
        dueOn,
        days,
        outstanding,
        "%s：%s，%s".formatted(employer, Looking.left(days), text.zh()),
        "%s: %s. %s".formatted(employer, Looking.leftInEnglish(days), text.en()),
        subject.link());
  }

  /** What is to be done, in both languages. */
  record Text(String zh, String en) {}
}
