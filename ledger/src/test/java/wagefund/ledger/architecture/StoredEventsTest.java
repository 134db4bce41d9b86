package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.StoredAs;

/** What is stored for ever has a name that will do for ever. */
class StoredEventsTest {

  @Test
  void every_event_has_a_stored_name() {
    List<String> nameless =
        Code.OURS.stream()
            .filter(type -> House.LEDGER.room(type).equals("event"))
            .filter(JavaClass::isTopLevelClass)
            .filter(
                type ->
                    type.isRecord()
                        && type.getSimpleName()
                            .matches(".*(ed|Paid|Sent|Drawn|WrittenOff|Withdrawn)"))
            .filter(type -> !type.isAnnotatedWith(StoredAs.class))
            .map(JavaClass::getName)
            .toList();
    assertThat(nameless).isEmpty();
  }

  @Test
  void a_stored_name_is_short_plain_and_used_once() {
    List<String> names = stored().map(StoredEventsTest::nameAndVersion).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(n -> n.matches("[A-Za-z]{1,60}\\.v[1-9]"));
  }

  private static Stream<Class<?>> stored() {
    return Code.where(type -> type.isAnnotatedWith(StoredAs.class));
  }

  private static String nameAndVersion(Class<?> event) {
    StoredAs storedAs = event.getAnnotation(StoredAs.class);
    return storedAs.value() + ".v" + storedAs.version();
  }
}
