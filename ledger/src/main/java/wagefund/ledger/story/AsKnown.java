package wagefund.ledger.story;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two dates of a question in a story.
 *
 * @param knownOn a day of the story, or {@code now}
 */
record AsKnown(String asOf, String knownOn) {

  private static final Pattern WRITTEN = Pattern.compile("as of (\\S+), known (\\S+): .*");

  /** What stands before the name of a figure that the question is about. */
  String prefix() {
    return "as of " + asOf + ", known " + knownOn + ": ";
  }

  /** The question that a figure belongs to, where it belongs to one. */
  static Optional<AsKnown> of(String figure) {
    Matcher matcher = WRITTEN.matcher(figure);
    return matcher.matches()
        ? Optional.of(new AsKnown(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
