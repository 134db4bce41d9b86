package wagefund.ledger.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The few shapes that the conditions of the rules have. */
final class Checks {

  private Checks() {}

  /** What a class may depend on. */
  static ArchCondition<JavaClass> dependOnlyWhere(Predicate<Dependency> allowed) {
    return neverDependWhere(allowed.negate());
  }

  /** What a class may not depend on. */
  static ArchCondition<JavaClass> neverDependWhere(Predicate<Dependency> forbidden) {
    return find(
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(d -> !d.getTargetClass().equals(type))
                .filter(forbidden)
                .map(Dependency::getDescription));
  }

  /** A condition that holds where nothing is found. */
  static ArchCondition<JavaClass> find(Findings findings) {
    return new ArchCondition<>("keep to it") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Consumer<String> add = found -> events.add(SimpleConditionEvent.violated(type, found));
        findings.in(type).map(found -> type.getName() + ": " + found).forEach(add);
      }
    };
  }

  /** What is wrong with one class, a line each. */
  interface Findings {
    Stream<String> in(JavaClass type);
  }
}
