package wagefund.ledger.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wagefund.ledger.LedgerApplication;
import wagefund.ledger.platform.axon.LedgerEventStore;

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
            .run(
                "--server.port=0",
                "--ledger.clockwork=false",
                "--ledger.database.data-dir=" + data);
    flushSeldom(data.toAbsolutePath());
    bean(CommandBus.class)
        .registerHandlerInterceptor(
            (work, chain) -> {
              watch(work.root());
              return chain.proceed();
            });
  }

  /** Has a look at what a group stores, once it is committed. */
  private void watch(UnitOfWork<?> group) {
    group.getOrComputeResource(
        RealLedger.class.getName(),
        name -> {
          List<EventMessage<?>> events = LedgerEventStore.staged(group);
          group.afterCommit(done -> see(events));
          return true;
        });
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

  private void see(List<EventMessage<?>> events) {
    List<Stored> batch = new ArrayList<>();
    for (EventMessage<?> event : events) {
      DomainEventMessage<?> own = (DomainEventMessage<?>) event;
      batch.add(new Stored(own.getIdentifier(), own.getAggregateIdentifier(), own.getPayload()));
    }
    synchronized (batches) {
      batches.add(batch);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
