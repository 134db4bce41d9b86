package wagefund.ledger.recoverybook.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.ledger.warning.command.WarningRules;
import wagefund.schema.read.tables.records.RecoveryEntryRecord;

/** A claim, made up from its entries in the order of their days, and of the log within a day. */
final class ClaimFold {

  /** Stands in an entry after which nothing says any more when the claim is due. */
  static final LocalDate NO_DUE_DATE = LocalDate.of(9999, 12, 31);

  /** A stage that gives way to being due. */
  static final String NOTICE_SERVED = "NOTICE_SERVED";

  /** The stage of a claim of which no court or notice says more. */
  static final String NO_STAGE = "";

  private final RecoveryEntryRecord first;
  private final Map<String, Long> byChannel = new TreeMap<>();
  private final Map<EntryKind, Long> sums = new TreeMap<>();
  private String account;
  private String debtor = "";
  private @Nullable LocalDate dueOn;
  private @Nullable LocalDate limitationOn;
  private String stage = "";
  private long balance;

  ClaimFold(RecoveryEntryRecord first) {
    this.first = first;
    this.account = first.getAccountId();
  }

  void add(RecoveryEntryRecord entry) {
    EntryKind kind = EntryKind.valueOf(entry.getKind());
    balance = Math.addExact(balance, entry.getAmountFen());
    sums.merge(kind, entry.getAmountFen(), Math::addExact);
    if (kind.effect() == EntryKind.Effect.RECOVERED && entry.getAmountFen() != 0) {
      byChannel.merge(entry.getChannel(), -entry.getAmountFen(), Math::addExact);
    }
    if (entry.getDebtor() != null) {
      debtor = entry.getDebtor();
      account = entry.getAccountId();
    }
    if (entry.getDueOn() != null) {
      dueOn = entry.getDueOn().equals(NO_DUE_DATE) ? null : entry.getDueOn();
    }
    if (entry.getLimitationOn() != null) {
      limitationOn = entry.getLimitationOn();
    }
    if (entry.getStage() != null) {
      stage = entry.getStage();
    }
  }

  ClaimOn on(LocalDate asOf, WarningRules rules, String caseNo) {
    LocalDate due = dueOn;
    LocalDate barred =
        limitationOn == null
            ? (due == null ? first.getOnDate() : due).plusYears(rules.limitationYears())
            : limitationOn;
    int toDue = due == null ? 0 : days(asOf, due);
    int toBarred = days(asOf, barred);
    Judged judged = judge(rules, due, toDue, toBarred);
    return new ClaimOn(
        first.getClaimId(),
        first.getCaseId(),
        caseNo,
        first.getFundId(),
        account,
        debtor,
        first.getOnDate(),
        due,
        Math.max(0, -toDue),
        barred,
        toBarred,
        stage(due, toDue),
        Money.ofFen(
            Math.max(
                0,
                sums.getOrDefault(EntryKind.PAID, 0L)
                    + sums.getOrDefault(EntryKind.CORRECTED, 0L))),
        new Balance(
            sums.getOrDefault(EntryKind.MOVED_IN, 0L) + sums.getOrDefault(EntryKind.MOVED_OUT, 0L)),
        received(),
        channels(),
        sum(EntryKind.WRITTEN_OFF, -1),
        new Balance(balance),
        judged.colour(),
        judged.reasons());
  }

  /** Where nobody says more, a claim is as its money and its days say. */
  private String stage(@Nullable LocalDate due, int toDue) {
    if (balance <= 0) {
      return sums.containsKey(EntryKind.WRITTEN_OFF) ? "WRITTEN_OFF" : "RECOVERED";
    }
    boolean early = due == null || toDue > 0;
    if (!stage.isEmpty() && (early || !stage.equals(NOTICE_SERVED))) {
      return stage;
    }
    return early ? "NOT_DUE" : toDue == 0 ? "DUE" : "OVERDUE";
  }

  private record Judged(String colour, List<String> reasons) {}

  private Judged judge(WarningRules rules, @Nullable LocalDate due, int toDue, int toBarred) {
    List<String> reasons = new ArrayList<>();
    Optional<Colour> worst = Optional.empty();
    if (balance > 0) {
      if (due != null) {
        worst = worse(worst, rules, WarningCode.RECOVERY_DUE, toDue, reasons);
      }
      worst = worse(worst, rules, WarningCode.RECOVERY_LIMITATION, toBarred, reasons);
    }
    return new Judged(worst.map(Colour::name).orElse(""), reasons);
  }

  private static Optional<Colour> worse(
      Optional<Colour> sofar,
      WarningRules rules,
      WarningCode code,
      long measured,
      List<String> reasons) {
    Optional<Colour> colour = rules.rule(code).flatMap(rule -> rule.colourOf(measured));
    colour.ifPresent(c -> reasons.add(code.name()));
    return sofar.isEmpty() || (colour.isPresent() && colour.get().compareTo(sofar.get()) < 0)
        ? colour
        : sofar;
  }

  private Money received() {
    return Money.ofFen(
        Math.max(
            0,
            -sums.getOrDefault(EntryKind.RECEIVED, 0L)
                - sums.getOrDefault(EntryKind.RECEIVED_LESS, 0L)
                - sums.getOrDefault(EntryKind.RECEIVED_MORE, 0L)));
  }

  /** By which way it came; a way of which all was taken back is none. */
  private Map<String, Money> channels() {
    Map<String, Money> all = new TreeMap<>();
    byChannel.forEach(
        (channel, fen) -> {
          if (fen > 0) {
            all.put(channel, Money.ofFen(fen));
          }
        });
    return all;
  }

  private Money sum(EntryKind kind, int sign) {
    return Money.ofFen(Math.max(0, sign * sums.getOrDefault(kind, 0L)));
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
