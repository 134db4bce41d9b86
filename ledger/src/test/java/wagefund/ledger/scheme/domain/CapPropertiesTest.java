package wagefund.ledger.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.ledger.scheme.domain.SchemeExamples.BOOK;
import static wagefund.ledger.scheme.domain.SchemeExamples.TODAY;
import static wagefund.ledger.scheme.domain.SchemeExamples.withCaps;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.CapFigure;
import wagefund.ledger.scheme.command.CapLevel;
import wagefund.ledger.scheme.command.ClaimedWorker;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.scheme.command.WorkerCap;

/** What holds for every scheme and every case. A failure prints the seed that repeats it. */
class CapPropertiesTest {

  private static final List<String> KINDS =
      List.of(
          "kind: percentOfArrears, level: LEVEL, base: BASE, percent: P",
          "kind: multipleOfMinimumWage, level: LEVEL, base: BASE, times: 1.N, per: workerMonth",
          "kind: multipleOfMinimumWage, level: LEVEL, base: BASE, times: N",
          "kind: fixedAmount, level: LEVEL, amount: P.N7",
          "kind: basicLivingCost, level: LEVEL, months: N, percent: P.N",
          "kind: monthlyWageUpTo, level: LEVEL, base: BASE, months: N,"
              + " ceiling: {of: averageWage, percent: P}",
          "kind: monthlyWageUpTo, level: LEVEL, ceiling: {of: amount, amount: P.N}",
          "kind: fundAvailable, percent: P");

  private int names;

  @RepeatedTest(100)
  void the_workers_amounts_are_the_total_and_never_above_any_cap() {
    holds(System.nanoTime());
  }

  @Test
  void cases_that_once_were_of_interest_still_hold() {
    for (long seed = 0; seed < 50; seed++) {
      holds(seed);
    }
  }

  private void holds(long seed) {
    Random random = new Random(seed);
    String scheme = withCaps(caps(random, 1 + random.nextInt(3), ""));
    String as = "seed " + seed + "\n" + scheme;
    try {
      holds(scheme, question(random), as);
    } catch (RuntimeException e) {
      throw new AssertionError(as, e);
    }
  }

  private static void holds(String scheme, ComputeCaps question, String as) {
    CapComputation caps = SchemeExamples.compute(scheme, question);
    List<Money> limits = caps.workers().stream().map(WorkerCap::limit).toList();
    assertThat(Money.sum(limits)).as(as).isEqualTo(caps.total());
    assertThat(caps.workers()).as(as).allMatch(w -> !w.limit().isMoreThan(w.ownLimit()));
    assertThat(caps.workers()).as(as).allMatch(w -> !w.ownLimit().isMoreThan(w.outstanding()));
    for (CapFigure figure : caps.caps()) {
      assertThat(caps.total()).as(as).isLessThanOrEqualTo(figure.left());
      assertThat(figure.left()).as(as).isLessThanOrEqualTo(figure.figure());
    }
    Money own = Money.sum(caps.workers().stream().map(WorkerCap::ownLimit).toList());
    Money lowest =
        caps.caps().stream()
            .filter(figure -> figure.level() == CapLevel.CASE)
            .map(CapFigure::left)
            .reduce(own, Money::min);
    assertThat(caps.total()).as(as).isEqualTo(lowest);
    assertThat(caps.caps()).as(as).anyMatch(CapFigure::binds);
    List<PersonId> persons = question.workers().stream().map(ClaimedWorker::personId).toList();
    assertThat(caps.workers()).as(as).extracting(WorkerCap::personId).isEqualTo(persons);
  }

  private String caps(Random random, int count, String indent) {
    StringBuilder caps = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = "c" + names++;
      if (indent.length() < 12 && random.nextInt(3) == 0) {
        caps.append(indent).append("- name: ").append(name).append('\n');
        caps.append(indent).append("  title: {zh: 组}\n").append(indent);
        caps.append(random.nextBoolean() ? "  kind: anyOf\n" : "  kind: minimum\n");
        caps.append(indent).append("  members:\n");
        caps.append(caps(random, 2 + random.nextInt(2), indent + "    "));
      } else {
        String fields =
            KINDS
                .get(random.nextInt(KINDS.size()))
                .replace("LEVEL", random.nextBoolean() ? "worker" : "case")
                .replace("BASE", random.nextBoolean() ? "original" : "afterDeposit")
                .replace("P", String.valueOf(1 + random.nextInt(99)))
                .replace("N", String.valueOf(1 + random.nextInt(9)));
        caps.append(indent).append("- {name: ").append(name).append(", title: {zh: 上限}, ");
        caps.append(fields).append("}\n");
      }
    }
    return caps.toString();
  }

  private static ComputeCaps question(Random random) {
    List<ClaimedWorker> workers = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      Map<YearMonth, MonthClaim> months = new TreeMap<>();
      int length = 1 + random.nextInt(5);
      for (int m = 0; m < length; m++) {
        long arrears = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(900_000);
        long after = random.nextBoolean() ? arrears : random.nextLong(arrears + 1);
        long before = random.nextBoolean() ? 0 : random.nextLong(arrears + 2);
        months.put(
            YearMonth.of(2024, 1 + random.nextInt(12)),
            new MonthClaim(Money.ofFen(arrears), Money.ofFen(after), Money.ofFen(before)));
      }
      workers.add(new ClaimedWorker(new PersonId("worker-" + i), months));
    }
    return new ComputeCaps(
        BOOK,
        TODAY,
        TODAY,
        "锦州",
        Sector.OTHER,
        Set.of(Situation.OTHER),
        workers,
        Money.ofFen(random.nextLong(3_000_000)));
  }
}
