package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done, as far as the file says; ids and digests are filled in when it is done.
 *
 * @param word the word that the story has for it
 * @param names the story's names of what it is done to
 * @param line the line of the advance; 0: none
 * @param body what is sent, without ids
 * @param roster a file with the workers of a case
 * @param digest what is signed: {@code current}, {@code first}, {@code wrong} or the digest itself
 */
record Action(
    Kind kind,
    String word,
    Map<Thing, String> names,
    int line,
    ObjectNode body,
    Optional<Path> roster,
    String digest,
    Optional<Reported> report) {

  Action {
    names = Map.copyOf(names);
  }

  Optional<String> name(Thing thing) {
    return Optional.ofNullable(names.get(thing));
  }

  /** The name that it gives, if it creates something. */
  Optional<String> creates() {
    return kind.creates().flatMap(this::name);
  }

  /** It in a few words. */
  String inWords() {
    StringBuilder words = new StringBuilder(word);
    for (Thing thing : Thing.values()) {
      name(thing).ifPresent(name -> words.append(' ').append(name));
    }
    return (line == 0 ? words : words.append(" line ").append(line)).toString();
  }
}
