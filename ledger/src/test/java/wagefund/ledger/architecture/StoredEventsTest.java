package wagefund.ledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.platform.axon.EventJson;
import wagefund.ledger.platform.axon.EventNames;

/** What is stored for ever has a name that will do for ever. */
class StoredEventsTest {

  private static final Path FOLDER = Sources.root().resolve("ledger/src/test/resources/events");

  private static final EventJson JSON = new EventJson(EventNames.scan());

  /** What tells when it was recorded is an event; the rest of the room are its values. */
  @Test
  void every_event_has_a_stored_name() {
    List<String> nameless =
        Code.OURS.stream()
            .filter(type -> House.LEDGER.room(type).equals("event"))
            .filter(type -> type.isRecord() && type.tryGetField("at").isPresent())
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

  /**
   * An event that learned more has one more example; those before it are still read and written.
   */
  @Test
  void every_stored_event_has_approved_examples_that_are_still_written_and_read_so() {
    for (Class<?> event : (Iterable<Class<?>>) stored()::iterator) {
      String today = pretty(written(Samples.of(event)));
      if (Approved.isApproving() && !examples(event).contains(today)) {
        Approved.write(nextFile(event), today);
      }
      assertThat(examples(event))
          .as("Make the example by -Dapprove and read it; once released it is kept for ever")
          .contains(today);
      for (String example : examples(event)) {
        Object read = read(event, example);

        assertThat(read).isExactlyInstanceOf(event);
        assertThat(pretty(written(read))).as(nameAndVersion(event)).isEqualTo(example);
        assertThat(read(event, written(read))).isEqualTo(read);
      }
    }
  }

  @Test
  void every_approved_example_belongs_to_a_stored_event() {
    List<String> names = stored().map(e -> e.getAnnotation(StoredAs.class).value()).toList();

    assertThat(Sources.below(FOLDER))
        .allMatch(file -> names.contains(file.getFileName().toString().replaceAll("\\..*", "")));
  }

  private static List<String> examples(Class<?> event) {
    return Sources.below(FOLDER).stream()
        .filter(file -> file.getFileName().toString().startsWith(nameAndVersion(event) + "."))
        .map(Sources::read)
        .toList();
  }

  private static Path nextFile(Class<?> event) {
    int number = examples(event).size() + 1;
    return FOLDER.resolve(nameAndVersion(event) + (number == 1 ? "" : "." + number) + ".json");
  }

  private static String written(Object event) {
    return JSON.serialize(event, String.class).getData();
  }

  private static Object read(Class<?> event, String json) {
    StoredAs storedAs = event.getAnnotation(StoredAs.class);
    return JSON.deserialize(
        new SimpleSerializedObject<>(
            json, String.class, storedAs.value(), Integer.toString(storedAs.version())));
  }

  private static String pretty(String json) {
    try {
      return EventJson.mapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(EventJson.mapper().readTree(json))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Class<?>> stored() {
    return Code.where(type -> type.isAnnotatedWith(StoredAs.class));
  }

  private static String nameAndVersion(Class<?> event) {
    StoredAs storedAs = event.getAnnotation(StoredAs.class);
    return storedAs.value() + ".v" + storedAs.version();
  }
}
