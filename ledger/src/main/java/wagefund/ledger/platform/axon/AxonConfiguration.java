package wagefund.ledger.platform.axon;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** Every Axon part that matters, declared by hand: its automatic wiring is silent (ADR 0002). */
@Configuration
class AxonConfiguration {

  private static final long BYTES_OF_AN_AGGREGATE = 12_000;

  @Bean
  EventNames eventNames() {
    return EventNames.scan();
  }

  @Bean
  @Primary
  Serializer snapshotSerializer() {
    return JacksonSerializer.builder().objectMapper(EventJson.snapshotMapper()).build();
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer() {
    return snapshotSerializer();
  }

  @Bean
  @Qualifier("eventSerializer")
  EventJson eventSerializer(EventNames names) {
    return new EventJson(names);
  }

  /**
   * The connection of the transaction that Spring holds. The unit-of-work-aware wrapper of Axon is
   * not used: it ties the connection to the unit of work that asks for it first, and where that is
   * a nested one that fails, it would roll back what others of the group have written.
   */
  @Bean
  ConnectionProvider connectionProvider(DataSource source) {
    return new SpringDataSourceConnectionProvider(source);
  }

  @Bean
  PersistenceExceptionResolver persistenceExceptionResolver() {
    return new JdbcSQLErrorCodesResolver();
  }

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  LedgerEventStorage eventStorageEngine(
      Serializer snapshotSerializer,
      @Qualifier("eventSerializer") EventJson eventSerializer,
      PersistenceExceptionResolver resolver,
      ConnectionProvider connections,
      TransactionManager transactions) {
    return new LedgerEventStorage(
        JdbcEventStorageEngine.builder()
            .snapshotSerializer(snapshotSerializer)
            .eventSerializer(eventSerializer)
            .persistenceExceptionResolver(resolver)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .schema(schema())
            .batchSize(500));
  }

  private static EventSchema schema() {
    return EventSchema.builder()
        .eventTable("domain_event_entry")
        .snapshotTable("snapshot_event_entry")
        .globalIndexColumn("global_index")
        .timestampColumn("time_stamp")
        .eventIdentifierColumn("event_identifier")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .typeColumn("type")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .payloadColumn("payload")
        .metaDataColumn("meta_data")
        .build();
  }

  @Bean
  LedgerEventStore eventStore(LedgerEventStorage engine) {
    return LedgerEventStore.over(engine);
  }

  /** Group commit holds the transaction; the bus itself opens none. */
  @Bean
  CommandBus commandBus() {
    return SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE).build();
  }

  /** No streaming processor runs: read models follow the sealed log. */
  @Bean
  TokenStore tokenStore() {
    return new InMemoryTokenStore();
  }

  /** Facts stand in the events themselves; nothing is added beside them. */
  @Bean
  CorrelationDataProvider noCorrelationData() {
    return message -> Map.of();
  }

  @Bean
  CommandTargetResolver commandTargetResolver() {
    return new CommandTargets();
  }

  /** As many as a quarter of the memory holds, where no number is given; one takes a few KB. */
  @Bean
  AggregateCache aggregateCache(@Value("${ledger.aggregates-in-memory:0}") long limit) {
    return new AggregateCache(
        limit > 0 ? limit : Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_AN_AGGREGATE);
  }

  @Bean(destroyMethod = "shutdown")
  ExecutorService snapshotWriter() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, "snapshots");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Bean
  Snapshotter snapshotter(
      LedgerEventStore store, TransactionManager transactions, ExecutorService snapshotWriter) {
    return SpringAggregateSnapshotter.builder()
        .eventStore(store)
        .transactionManager(transactions)
        .executor(snapshotWriter)
        .build();
  }

  @Bean
  SnapshotTriggerDefinition snapshots(
      LedgerEventStore store,
      Serializer snapshotSerializer,
      TransactionManager transactions,
      ExecutorService snapshotWriter) {
    return new Snapshots(store, snapshotSerializer, transactions, snapshotWriter, 100);
  }
}
