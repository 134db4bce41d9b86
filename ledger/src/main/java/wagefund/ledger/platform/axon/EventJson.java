package wagefund.ledger.platform.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Writes events as JSON under their stored names; one event has one form, byte for byte. */
public final class EventJson extends JacksonSerializer {

  private final EventNames names;

  public EventJson(EventNames names) {
    super(JacksonSerializer.builder().objectMapper(mapper()));
    this.names = names;
  }

  /**
   * The mapper of stored events: kernel values plain, dates as text, map entries in order; what is
   * absent is not written, so that an event that learns more is still read and written as before.
   */
  public static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .addModule(new KernelModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
        .build();
  }

  /**
   * The mapper of snapshots: as that of events, and the state of an aggregate by its fields. Maps
   * by id keep the order in which they were filled: without this no snapshot of a case was written.
   */
  static ObjectMapper snapshotMapper() {
    return mapper()
        .disable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY)
        .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
        .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
        .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    if (type != null && EventNames.isStored(type)) {
      return new SimpleSerializedType(
          EventNames.nameOf(type), Integer.toString(EventNames.versionOf(type)));
    }
    return super.typeForClass(type);
  }

  @Override
  protected String resolveClassName(SerializedType type) {
    return names.all().containsKey(type.getName())
        ? names.classOf(type.getName()).getName()
        : super.resolveClassName(type);
  }
}
