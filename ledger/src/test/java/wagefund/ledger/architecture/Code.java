package wagefund.ledger.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The compiled classes of the ledger and of reporting, without their tests. */
final class Code {

  static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(House.LEDGER.root(), House.LEDGER.reporting());

  private Code() {}

  /** The classes of which something is true, by name. */
  static Stream<Class<?>> where(Predicate<JavaClass> condition) {
    return OURS.stream()
        .filter(condition)
        .sorted(Comparator.comparing(JavaClass::getName))
        .map(JavaClass::reflect);
  }
}
