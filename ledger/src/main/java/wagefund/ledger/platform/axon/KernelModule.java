package wagefund.ledger.platform.axon;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;

/** How kernel values stand in stored events: ids and digests as text, amounts as fen. */
final class KernelModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  KernelModule() {
    super("kernel");
    addSerializer(Identifier.class, writing((id, out) -> out.writeString(id.value())));
    addKeySerializer(Identifier.class, writing((id, out) -> out.writeFieldName(id.value())));
    addSerializer(Digest.class, writing((digest, out) -> out.writeString(digest.hex())));
    addSerializer(Money.class, writing((money, out) -> out.writeNumber(money.fen())));
    addSerializer(Balance.class, writing((balance, out) -> out.writeNumber(balance.fen())));
    addDeserializer(Digest.class, reading(in -> new Digest(in.getText())));
    addDeserializer(Money.class, reading(in -> new Money(in.getLongValue())));
    addDeserializer(Balance.class, reading(in -> new Balance(in.getLongValue())));
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable JsonDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription bean) {
            return isIdentifier(type) ? reading(identifierReader(type)) : null;
          }
        });
    context.addKeyDeserializers(
        new KeyDeserializers() {
          @Override
          public @Nullable KeyDeserializer findKeyDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription bean) {
            return isIdentifier(type) ? keyReader(type) : null;
          }
        });
  }

  private static boolean isIdentifier(JavaType type) {
    return Identifier.class.isAssignableFrom(type.getRawClass()) && type.getRawClass().isRecord();
  }

  private static Reader<Object> identifierReader(JavaType type) {
    Function<String, Object> make = maker(type.getRawClass());
    return in -> make.apply(in.getText());
  }

  private static KeyDeserializer keyReader(JavaType type) {
    Function<String, Object> make = maker(type.getRawClass());
    return new KeyDeserializer() {
      @Override
      public Object deserializeKey(String key, DeserializationContext context) {
        return make.apply(key);
      }
    };
  }

  private static Function<String, Object> maker(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(String.class);
      return value -> {
        try {
          return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("Cannot read a " + type.getSimpleName(), e);
        }
      };
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Writer<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  private interface Reader<T> {
    T read(JsonParser in) throws IOException;
  }

  private static <T> JsonSerializer<T> writing(Writer<T> writer) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        writer.write(value, out);
      }
    };
  }

  private static <T> JsonDeserializer<T> reading(Reader<T> reader) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return reader.read(in);
      }
    };
  }
}
