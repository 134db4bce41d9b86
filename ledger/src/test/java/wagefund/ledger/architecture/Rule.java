package wagefund.ledger.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * One rule of the house.
 *
 * @param sentence what it demands
 * @param fixture the small house that breaks it, in classes called Wrong
 * @param on the rule as it is checked on one house
 */
record Rule(String sentence, String fixture, Function<House, ArchRule> on) {

  ArchRule in(House house) {
    return on.apply(house).as(sentence);
  }

  House brokenHouse() {
    String root = Rule.class.getPackageName() + ".fixtures." + fixture;
    return new House(root, root + ".reporting");
  }

  @Override
  public String toString() {
    return sentence;
  }
}
