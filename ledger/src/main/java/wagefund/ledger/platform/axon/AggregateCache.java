package wagefund.ledger.platform.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;

/** Keeps the aggregates in use in memory, the least used ones leaving first. */
final class AggregateCache implements Cache {

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

  AggregateCache(long limit) {
    entries = Caffeine.newBuilder().maximumSize(limit).build();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <K, V> V get(K key) {
    return (V) entries.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    entries.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return entries.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.asMap().containsKey(key);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> true;
  }
}
