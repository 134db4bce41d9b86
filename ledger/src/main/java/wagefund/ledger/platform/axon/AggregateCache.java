package wagefund.ledger.platform.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;

/**
 * Keeps the aggregates in use in memory, the least used ones leaving first. It knows which of them
 * the group of this thread has met: where the group fails, these are forgotten, and no others.
 */
public final class AggregateCache implements Cache {

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
  private final ThreadLocal<Set<Object>> met = ThreadLocal.withInitial(HashSet::new);

  AggregateCache(long limit) {
    entries = Caffeine.newBuilder().maximumSize(limit).build();
  }

  /** A group begins on this thread. */
  public void groupBegins() {
    met.get().clear();
  }

  /** The group of this thread has failed: what it met is loaded anew by the next. */
  public void forgetGroup() {
    entries.invalidateAll(met.get());
    met.get().clear();
  }

  /** What the group of this thread has met so far. */
  public Set<String> metByGroup() {
    return met.get().stream().map(String::valueOf).collect(Collectors.toSet());
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <K, V> V get(K key) {
    met.get().add(key);
    return (V) entries.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    met.get().add(key);
    entries.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    met.get().add(key);
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
