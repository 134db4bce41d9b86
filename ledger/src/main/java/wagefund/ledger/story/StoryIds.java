package wagefund.ledger.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ids that the ledger gave to what a story has names for. */
final class StoryIds {

  private final Map<Thing, Map<String, String>> ids = new LinkedHashMap<>();
  private final Map<String, String> batches = new LinkedHashMap<>();
  private final Map<String, String> firstDigests = new LinkedHashMap<>();

  void put(Thing thing, String name, String id) {
    ids.computeIfAbsent(thing, t -> new LinkedHashMap<>()).put(name, id);
  }

  Optional<String> find(Thing thing, String name) {
    return Optional.ofNullable(all(thing).get(name));
  }

  Map<String, String> all(Thing thing) {
    return ids.getOrDefault(thing, Map.of());
  }

  void batch(String advance, String id) {
    batches.put(advance, id);
  }

  Optional<String> batchOf(String advance) {
    return Optional.ofNullable(batches.get(advance));
  }

  void digest(String advance, String digest) {
    firstDigests.putIfAbsent(advance, digest);
  }

  String firstDigest(String advance) {
    return firstDigests.getOrDefault(advance, "");
  }
}
