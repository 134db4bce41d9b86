package wagefund.ledger.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts failed tries, so that nobody can guess a password by trying. */
@Component
class SignInTries {

  private static final int MOST_NAMES = 100_000;

  private final Cache<String, AtomicInteger> failures;
  private final Duration window;
  private final int perName;
  private final int perAddress;

  SignInTries(
      @Value("${ledger.sign-in.window:10m}") Duration window,
      @Value("${ledger.sign-in.failures-per-name:10}") int perName,
      @Value("${ledger.sign-in.failures-per-address:100}") int perAddress) {
    this.window = window;
    this.perName = perName;
    this.perAddress = perAddress;
    this.failures = Caffeine.newBuilder().maximumSize(MOST_NAMES).expireAfterWrite(window).build();
  }

  /** Whether this name, or this address, has failed too often. */
  boolean isThrottled(String username, String address) {
    return count("name " + username) >= perName || count("address " + address) >= perAddress;
  }

  void failed(String username, String address) {
    add("name " + username);
    add("address " + address);
  }

  void succeeded(String username) {
    failures.invalidate("name " + username);
  }

  long seconds() {
    return window.toSeconds();
  }

  private int count(String key) {
    AtomicInteger known = failures.getIfPresent(key);
    return known == null ? 0 : known.get();
  }

  private void add(String key) {
    failures.asMap().computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
  }
}
