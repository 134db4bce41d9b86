package wagefund.ledger.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What stays in memory. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AggregateCacheTest {

  private final AggregateCache cache = new AggregateCache(3);

  @Test
  void as_many_as_allowed_stay() {
    keep("a", "b", "c");

    assertThat(cache.containsKey("a")).isTrue();
    assertThat(cache.containsKey("b")).isTrue();
    assertThat(cache.containsKey("c")).isTrue();
  }

  @Test
  void of_one_more_than_allowed_the_one_leaves_that_was_not_used_for_the_longest_time() {
    keep("a", "b", "c");
    cache.get("a");
    keep("d");

    assertThat(cache.containsKey("a")).isTrue();
    assertThat(cache.containsKey("b")).isFalse();
    assertThat(cache.containsKey("d")).isTrue();
  }

  @Test
  void a_failed_group_makes_forget_what_it_met_and_nothing_else() {
    keep("a", "b");
    cache.groupBegins();
    cache.get("b");
    cache.forgetGroup();

    assertThat(cache.containsKey("a")).isTrue();
    assertThat(cache.containsKey("b")).isFalse();
  }

  private void keep(String... names) {
    for (String name : names) {
      cache.put(name, "state of " + name);
    }
  }
}
