package wagefund.ledger.pursuit.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.pursuit.event.BankruptcyFiled;
import wagefund.ledger.pursuit.event.CreditorClass;
import wagefund.ledger.pursuit.event.EstateClaimAdmitted;
import wagefund.ledger.pursuit.event.EstateClaimDeclared;
import wagefund.ledger.pursuit.event.EstateDistributed;
import wagefund.ledger.pursuit.event.EstateEntry;
import wagefund.ledger.pursuit.event.EstateShare;

/**
 * The bankruptcy of a debtor, as it stands.
 *
 * @param declareBy the last day to declare; empty: not accepted yet
 * @param standings what was declared, admitted and distributed, in the order of declaration
 * @param lastOn the day of the last step
 */
record EstateState(
    BankruptcyFiled filed,
    Optional<LocalDate> declareBy,
    boolean closed,
    Map<String, Standing> standings,
    int distributions,
    LocalDate lastOn) {

  /**
   * One entry.
   *
   * @param forgone its part of distributions that were made before it was admitted
   */
  record Standing(
      EstateEntry entry, Money declared, Money admitted, Money distributed, Money forgone) {

    /** What counts as received when the next distribution is divided. */
    Money counted() {
      return distributed.plus(forgone);
    }

    Money room() {
      return admitted.minusOrZero(counted());
    }
  }

  static EstateState of(BankruptcyFiled e) {
    return new EstateState(e, Optional.empty(), false, Map.of(), 0, e.on());
  }

  EstateState accepted(LocalDate until, LocalDate on) {
    return new EstateState(filed, Optional.of(until), closed, standings, distributions, on);
  }

  EstateState closed(LocalDate on) {
    return new EstateState(filed, declareBy, true, standings, distributions, on);
  }

  EstateState declared(EstateClaimDeclared e) {
    return with(new Standing(e.entry(), e.declared(), Money.ZERO, Money.ZERO, Money.ZERO), e.on());
  }

  EstateState admitted(EstateClaimAdmitted e) {
    Standing before = standing(e.entry().key());
    return with(
        new Standing(
            before.entry(), before.declared(), e.admitted(), before.distributed(), e.forgone()),
        e.on());
  }

  EstateState distributed(EstateDistributed e) {
    EstateState after = this;
    for (EstateShare share : e.shares()) {
      Standing s = after.standing(share.entry().key());
      after =
          after.with(
              new Standing(
                  s.entry(),
                  s.declared(),
                  s.admitted(),
                  s.distributed().plus(share.amount()),
                  s.forgone()),
              e.on());
    }
    return new EstateState(filed, declareBy, closed, after.standings(), e.number(), e.on());
  }

  private EstateState with(Standing standing, LocalDate on) {
    Map<String, Standing> after = new LinkedHashMap<>(standings);
    after.put(standing.entry().key(), standing);
    return new EstateState(filed, declareBy, closed, after, distributions, on);
  }

  Optional<Standing> find(String key) {
    return Optional.ofNullable(standings.get(key));
  }

  private Standing standing(String key) {
    return find(key).orElseThrow();
  }

  List<Standing> all() {
    return List.copyOf(standings.values());
  }

  Map<String, Integer> ranks() {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    filed.classes().forEach(c -> ranks.put(c.name(), c.rank()));
    return ranks;
  }

  boolean hasClass(String name) {
    return filed.classes().stream().map(CreditorClass::name).anyMatch(name::equals);
  }

  String status() {
    if (closed) {
      return "CLOSED";
    }
    if (distributions > 0) {
      return "DISTRIBUTING";
    }
    return declareBy.isPresent() ? "ACCEPTED" : "FILED";
  }

  /** What a claim forgoes that is admitted after others of its rank have received something. */
  Money forgone(Standing standing, Money admitted) {
    Map<String, Integer> ranks = ranks();
    Integer rank = ranks.get(standing.entry().className());
    List<Standing> others =
        all().stream()
            .filter(s -> !s.entry().key().equals(standing.entry().key()))
            .filter(s -> rank != null && rank.equals(ranks.get(s.entry().className())))
            .toList();
    Money had = Money.sum(others.stream().map(Standing::counted).toList());
    Money owed = Money.sum(others.stream().map(Standing::admitted).toList());
    if (had.isZero() || owed.isZero()) {
      return Money.ZERO;
    }
    long part =
        BigInteger.valueOf(admitted.fen())
            .multiply(BigInteger.valueOf(had.fen()))
            .divide(BigInteger.valueOf(owed.fen()))
            .longValueExact();
    return Money.ofFen(part).minusOrZero(standing.distributed());
  }
}
