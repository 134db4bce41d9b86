package wagefund.ledger.platform.write;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The one way in for commands. */
public interface CommandGate {

  /**
   * Decides a command and makes its events durable.
   *
   * @param shard what the command contends for, such as the id of its fund: commands of one shard
   *     are decided one after the other by one writer. Correctness never depends on it
   * @param command the command
   * @param key the client's name for the request, where it gave one
   * @return completes after the commit; exceptionally with {@code Malformed}, or with what failed
   */
  CompletableFuture<Answer> submit(String shard, Object command, Optional<IdempotencyKey> key);

  /** As {@link #submit}, waiting for the answer. */
  default Answer ask(String shard, Object command, Optional<IdempotencyKey> key) {
    return await(submit(shard, command, key));
  }

  /** Waits for an answer; what failed is thrown as it was. */
  static Answer await(CompletableFuture<Answer> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
