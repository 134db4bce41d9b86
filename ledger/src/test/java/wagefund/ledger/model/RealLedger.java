package wagefund.ledger.model;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import wagefund.ledger.LedgerApplication;

/**
 * A running ledger on a database of its own, of which every event that it stores is seen, in the
 * order in which it is stored.
 */
final class RealLedger implements AutoCloseable {

  /** An event as it was stored. */
  record Stored(String eventId, String aggregateId, Object payload) {}

  private final List<List<Stored>> batches = new ArrayList<>();
  private final ConfigurableApplicationContext context;

  RealLedger(Path data) {
    this.context =
        new SpringApplicationBuilder(LedgerApplication.class)
            .initializers(
                starting ->
                    ((GenericApplicationContext) starting)
                        .getBeanFactory()
                        .addBeanPostProcessor(new Watching()))
            .run("--server.port=0", "--ledger.database.data-dir=" + data);
    flushSeldom(data.toAbsolutePath());
  }

  /**
   * What is tried here is thrown away, so its log need not reach the disk with each commit. Where
   * the client of the database cannot say so, all is as it was, and slower.
   */
  private static void flushSeldom(Path data) {
    List<String> client =
        List.of(
            data.resolve("server/bin/mariadb").toString(),
            "--no-defaults",
            "--skip-ssl",
            "--socket=" + data.resolve("database.sock"),
            "--user=root",
            "--execute=set global innodb_flush_log_at_trx_commit = 0");
    try {
      int exit = new ProcessBuilder(client).inheritIO().start().waitFor();
      if (exit != 0) {
        System.out.println("Random commands: the log of the database is flushed at each commit");
      }
    } catch (IOException e) {
      System.out.println("Random commands: each commit is flushed, as " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  /**
   * What was stored since this was asked the last time, by the id of the last event of each
   * command. A batch that was not committed, and was tried again, has no event that anybody was
   * answered.
   *
   * @param last the ids with which commands were answered
   */
  Map<String, List<Stored>> stored(Iterable<String> last) {
    List<List<Stored>> all;
    synchronized (batches) {
      all = List.copyOf(batches);
      batches.clear();
    }
    Map<String, List<Stored>> found = new HashMap<>();
    last.forEach(id -> found.put(id, List.of()));
    for (List<Stored> batch : all) {
      List<Stored> own = new ArrayList<>();
      for (Stored event : batch) {
        own.add(event);
        if (found.containsKey(event.eventId())) {
          found.put(event.eventId(), own);
          own = new ArrayList<>();
        }
      }
    }
    return found;
  }

  private void see(List<?> events) {
    List<Stored> batch = new ArrayList<>();
    for (Object event : events) {
      DomainEventMessage<?> own = (DomainEventMessage<?>) event;
      batch.add(new Stored(own.getIdentifier(), own.getAggregateIdentifier(), own.getPayload()));
    }
    synchronized (batches) {
      batches.add(batch);
    }
  }

  /** Looks at what goes into the event store. */
  private final class Watching implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (!(bean instanceof EventStorageEngine engine)) {
        return bean;
      }
      return Proxy.newProxyInstance(
          getClass().getClassLoader(),
          new Class<?>[] {EventStorageEngine.class},
          (proxy, method, arguments) -> {
            try {
              Object result = method.invoke(engine, arguments);
              if (method.getName().equals("appendEvents")) {
                see(arguments[0] instanceof List<?> list ? list : List.of((Object[]) arguments[0]));
              }
              return result;
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          });
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
