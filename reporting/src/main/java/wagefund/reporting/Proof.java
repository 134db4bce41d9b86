package wagefund.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What ties a printed statement to the sealed log: the checkpoint that covers all that it tells.
 *
 * @param statement the statement
 * @param checkpoint the first checkpoint that covers its position
 */
record Proof(Statement statement, Optional<Checkpoint> checkpoint) {

  private static final int SHOWN = 16;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  /** What the square code holds: enough to hold the statement against an export of the ledger. */
  String text() {
    return "wagefund statement 1\n"
        + ("number " + statement.number() + "\n")
        + ("check " + statement.checkCode() + "\n")
        + ("position " + statement.knownOn() + "\n")
        + checkpoint
            .map(
                c ->
                    ("checkpoint " + c.number() + ":" + c.root() + "\n")
                        + ("size " + c.size() + "\n")
                        + ("key " + c.key() + "\n")
                        + ("made " + c.madeAt() + "\n"))
            .orElse("checkpoint none\n");
  }

  /** The line at the foot of each page, its hashes shortened. */
  String line() {
    return checkpoint
        .map(
            c ->
                "封存检查点 Sealed checkpoint　第 %d 号 No. %d　前 %d 条 first %d entries　根 root %s…　密钥 key %s…　%s"
                    .formatted(
                        c.number(),
                        c.number(),
                        c.size(),
                        c.size(),
                        c.root().substring(0, SHOWN),
                        c.key().substring(0, SHOWN),
                        MOMENT.format(Instant.parse(c.madeAt()))))
        .orElse("封存检查点 Sealed checkpoint　尚无 none so far");
  }
}
