package wagefund.ledger.casefile.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * A roster of people who do not exist, for examples and tests: the same for the same seed. Each has
 * an ID number and a card whose check digits fit, and the amounts add up to the total to the fen.
 *
 * @param workers how many, 1 to 5,000
 * @param total what all are owed together
 * @param firstMonth the first month that wages are owed for
 * @param months over how many months the arrears reach; each worker is owed the last of them, and
 *     some or all of those before
 * @param seed another seed, other people
 * @param region the six digits of a county with which the ID numbers begin, such as 330784
 * @param eachMoreThan every worker is owed more than this
 */
public record SyntheticRoster(
    int workers,
    Money total,
    YearMonth firstMonth,
    int months,
    long seed,
    String region,
    Money eachMoreThan) {

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷";
  private static final String GIVEN =
      "伟强磊军勇杰涛明超华平刚辉鹏飞波斌宇浩凯健俊帆东海建国庆春生福贵成龙志文武德胜祥林山水根土木金荣昌盛宏远秀英丽娟敏静芳燕红霞梅兰桂珍玉凤云香莲翠";
  private static final List<String> TRADES =
      List.of("木工", "钢筋工", "泥工", "架子工", "电工", "水暖工", "普工", "油漆工");
  private static final List<BankCode> BANKS =
      List.of(
          new BankCode("102"),
          new BankCode("103"),
          new BankCode("104"),
          new BankCode("105"),
          new BankCode("301"),
          new BankCode("402"),
          new BankCode("403"));
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1965, 1, 1);
  private static final int BIRTH_DAYS = 13_149;
  private static final int YUAN = 100;

  /**
   * @throws Malformed {@code ROSTER_IMPOSSIBLE} where the total is too small for so many workers,
   *     or there are too many
   */
  public SyntheticRoster {
    boolean possible =
        workers >= 1
            && workers <= RosterLimits.STANDARD.workers()
            && months >= 1
            && months <= 60
            && region.matches("[0-9]{6}")
            && total.fen() / workers > eachMoreThan.fen();
    if (!possible) {
      throw new Malformed(
          RosterError.ROSTER_IMPOSSIBLE,
          Facts.of("workers", workers)
              .and("total", total)
              .and("minimum", eachMoreThan)
              .and("months", months)
              .and("region", Facts.shorten(region)));
    }
  }

  public Roster roster() {
    Dice dice = new Dice(seed);
    List<Money> amounts = amounts(dice);
    Set<NationalId> taken = new HashSet<>();
    List<RosterLine> lines = new ArrayList<>(workers);
    for (int i = 0; i < workers; i++) {
      int owed = 1 + dice.below(months);
      lines.add(
          new RosterLine(
              i + 1,
              person(dice, taken, i),
              TRADES.get(dice.below(TRADES.size())),
              EvenSplit.over(firstMonth.plusMonths(months - owed), owed, amounts.get(i))));
    }
    return new Roster(lines);
  }

  /** Everybody gets the least that is above the limit; the rest is shared out by chance. */
  private List<Money> amounts(Dice dice) {
    long nextYuan = (eachMoreThan.fen() / YUAN + 1) * YUAN;
    long least = nextYuan * workers <= total.fen() ? nextYuan : eachMoreThan.fen() + 1;
    long spare = total.fen() - least * workers;
    List<Money> weights = new ArrayList<>(workers);
    for (int i = 0; i < workers; i++) {
      weights.add(Money.ofFen(50 + dice.below(100)));
    }
    List<Money> wholeYuan = Allocation.proRata(Money.ofFen(spare / YUAN), weights);
    List<Money> amounts = new ArrayList<>(workers);
    for (int i = 0; i < workers; i++) {
      long odd = i == 0 ? spare % YUAN : 0;
      amounts.add(Money.ofFen(least + odd).plus(wholeYuan.get(i).times(YUAN)));
    }
    return amounts;
  }

  private PersonDetails person(Dice dice, Set<NationalId> taken, int number) {
    BankCode bank = BANKS.get(dice.below(BANKS.size()));
    CardNumber card =
        CardNumber.withCheckDigit(
            "6200" + bank + String.format("%05d%06d", number, dice.below(1_000_000)));
    String phone = String.format("100%08d", dice.below(100_000_000));
    return new PersonDetails(name(dice), idNumber(dice, taken), card, bank, phone);
  }

  private static String name(Dice dice) {
    String name = character(SURNAMES, dice) + character(GIVEN, dice);
    return dice.below(4) == 0 ? name : name + character(GIVEN, dice);
  }

  private NationalId idNumber(Dice dice, Set<NationalId> taken) {
    while (true) {
      LocalDate birth = EARLIEST_BIRTH.plusDays(dice.below(BIRTH_DAYS));
      NationalId id = NationalId.of(region, birth, dice.below(1_000));
      if (taken.add(id)) {
        return id;
      }
    }
  }

  private static String character(String characters, Dice dice) {
    int at = dice.below(characters.length());
    return characters.substring(at, at + 1);
  }
}
