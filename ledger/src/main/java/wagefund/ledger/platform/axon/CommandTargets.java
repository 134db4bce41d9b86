package wagefund.ledger.platform.axon;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Finds whom a command is for; each kind of command is looked at once. */
final class CommandTargets implements CommandTargetResolver {

  private static final ClassValue<Method> TARGETS =
      new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
          return targetOf(command);
        }
      };

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    Object payload = command.getPayload();
    try {
      Object target = TARGETS.get(payload.getClass()).invoke(payload);
      return new VersionedAggregateIdentifier(target, null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method targetOf(Class<?> command) {
    if (command.isRecord()) {
      for (RecordComponent part : command.getRecordComponents()) {
        Method accessor = part.getAccessor();
        if (accessor.isAnnotationPresent(TargetAggregateIdentifier.class)) {
          accessor.setAccessible(true);
          return accessor;
        }
      }
    }
    throw new IllegalArgumentException(command + " does not say whom it is for");
  }
}
