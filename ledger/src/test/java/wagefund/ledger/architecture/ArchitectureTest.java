package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds in the ledger, and every rule is proved able to fail. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> every_rule_holds() {
    return Rules.all().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.sentence(),
                    () -> rule.in(House.LEDGER).allowEmptyShould(true).check(Code.OURS)));
  }

  @TestFactory
  Stream<DynamicTest> every_rule_bites_what_breaks_it_and_nothing_else() {
    return Rules.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.sentence(), () -> assertBites(rule)));
  }

  private static void assertBites(Rule rule) {
    JavaClasses broken = new ClassFileImporter().importPackages(rule.brokenHouse().root());
    EvaluationResult result = rule.in(rule.brokenHouse()).evaluate(broken);
    List<String> found = result.getFailureReport().getDetails();
    List<String> wrong =
        broken.stream().map(JavaClass::getSimpleName).filter(n -> n.startsWith("Wrong")).toList();

    assertThat(wrong).isNotEmpty();
    assertThat(found).isNotEmpty().allMatch(line -> line.contains(".Wrong"));
    assertThat(wrong).allMatch(name -> found.stream().anyMatch(line -> line.contains(name)));
  }
}
