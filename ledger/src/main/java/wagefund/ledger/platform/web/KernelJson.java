package wagefund.ledger.platform.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;

/**
 * How kernel values stand in the API: amounts as text in yuan with two decimals, ids and digests as
 * text. An amount is also taken as a number, read from its digits.
 */
@Component
final class KernelJson extends SimpleModule {

  private static final long serialVersionUID = 1L;

  KernelJson() {
    super("kernel");
    addSerializer(Identifier.class, text(Identifier::value));
    addSerializer(Digest.class, text(Digest::hex));
    addSerializer(Money.class, text(Money::toString));
    addSerializer(Balance.class, text(Balance::toString));
    addDeserializer(Money.class, reading(Money.class, KernelJson::money));
    addDeserializer(
        Digest.class,
        reading(Digest.class, (in, context) -> new Digest(string(in, context, Digest.class))));
    addDeserializer(YearMonth.class, reading(YearMonth.class, KernelJson::month));
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public ValueDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            Class<?> raw = type.getRawClass();
            return Identifier.class.isAssignableFrom(raw) && raw.isRecord()
                ? reading(Object.class, (in, reading) -> identifier(raw, in, reading))
                : super.findBeanDeserializer(type, config, bean);
          }

          @Override
          public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Identifier.class.isAssignableFrom(type) && type.isRecord();
          }
        });
  }

  private static Money money(JsonParser in, DeserializationContext context) {
    boolean isNumber =
        in.currentToken() == JsonToken.VALUE_NUMBER_INT
            || in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
    return Money.ofYuan(isNumber ? in.getString() : string(in, context, Money.class));
  }

  private static YearMonth month(JsonParser in, DeserializationContext context) {
    String text = string(in, context, YearMonth.class);
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw context.weirdStringException(text, YearMonth.class, "not a month");
    }
  }

  private static Object identifier(Class<?> type, JsonParser in, DeserializationContext context) {
    String text = string(in, context, type);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(String.class);
      return constructor.newInstance(text);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException malformed) {
        throw malformed;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String string(JsonParser in, DeserializationContext context, Class<?> type) {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw context.weirdStringException(String.valueOf(in.getString()), type, "not a text");
    }
    return in.getString();
  }

  private interface Reader<T> {
    T read(JsonParser in, DeserializationContext context);
  }

  private static <T> ValueSerializer<T> text(Function<T, String> text) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializationContext context) {
        out.writeString(text.apply(value));
      }
    };
  }

  @SuppressWarnings("UnusedVariable")
  private static <T> ValueDeserializer<T> reading(Class<T> type, Reader<? extends T> reader) {
    return new ValueDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) {
        return reader.read(in, context);
      }
    };
  }
}
