package wagefund.ledger.platform.axon;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;

/**
 * Keeps the aggregates in use in memory; who was not used for the longest time leaves first,
 * because what an officer has just touched is touched next, however many cases were registered
 * before. It knows which of them the group of this thread has met: where the group fails, these are
 * forgotten, and no others.
 */
public final class AggregateCache implements Cache {

  /** In the order of their last use. */
  private final Map<Object, Object> entries = new LinkedHashMap<>();

  private final long limit;
  private final ThreadLocal<Set<Object>> met = ThreadLocal.withInitial(HashSet::new);

  AggregateCache(long limit) {
    this.limit = limit;
  }

  /** A group begins on this thread. */
  public void groupBegins() {
    met.get().clear();
  }

  /** The group of this thread has failed: what it met is loaded anew by the next. */
  public void forgetGroup() {
    synchronized (entries) {
      entries.keySet().removeAll(met.get());
    }
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
    synchronized (entries) {
      Object value = entries.remove(key);
      if (value != null) {
        entries.put(key, value);
      }
      return (V) value;
    }
  }

  @Override
  public void put(Object key, Object value) {
    met.get().add(key);
    synchronized (entries) {
      use(key, value);
    }
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    met.get().add(key);
    synchronized (entries) {
      boolean absent = !entries.containsKey(key);
      if (absent) {
        use(key, value);
      }
      return absent;
    }
  }

  private void use(Object key, Object value) {
    entries.remove(key);
    entries.put(key, value);
    if (entries.size() > limit) {
      Iterator<Object> longestUnused = entries.keySet().iterator();
      longestUnused.next();
      longestUnused.remove();
    }
  }

  @Override
  public boolean remove(Object key) {
    synchronized (entries) {
      return entries.remove(key) != null;
    }
  }

  @Override
  public void removeAll() {
    synchronized (entries) {
      entries.clear();
    }
  }

  @Override
  public boolean containsKey(Object key) {
    synchronized (entries) {
      return entries.containsKey(key);
    }
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> true;
  }
}
