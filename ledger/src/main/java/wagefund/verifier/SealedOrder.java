package wagefund.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Recomputes the hash of every event, the chain, the Merkle tree and every checkpoint. */
final class SealedOrder {

  private final Path folder;
  private final Keys keys;
  private long events;
  private long checkpoints;

  SealedOrder(Path folder, Keys keys) {
    this.folder = folder;
    this.keys = keys;
  }

  long events() {
    return events;
  }

  long checkpoints() {
    return checkpoints;
  }

  /** Goes through all of it, and holds noted checkpoints such as {@code 7:ROOT} against it. */
  void verify(Set<String> noted) throws IOException, Finding {
    try (Table event =
            Table.open(
                folder,
                "events.tsv",
                "seq",
                "event_identifier",
                "aggregate_identifier",
                "sequence_number",
                "type",
                "payload_type",
                "payload_revision",
                "time_stamp",
                "payload",
                "meta_data");
        Table entry =
            Table.open(
                folder, "sealed_log.tsv", "seq", "hash_version", "event_hash", "chain_hash");
        Table checkpoint =
            Table.open(
                folder,
                "checkpoints.tsv",
                "number",
                "size",
                "root",
                "chain",
                "made",
                "node",
                "key",
                "previous",
                "signature")) {
      walk(event, entry, checkpoint, noted);
    }
  }

  private void walk(Table event, Table entry, Table checkpoint, Set<String> noted)
      throws IOException, Finding {
    Hashes.Tree tree = new Hashes.Tree();
    byte[] chain = new byte[32];
    String previous = "0".repeat(64);
    Set<String> notSeen = new TreeSet<>(noted);
    boolean more = checkpoint.next();
    while (event.next()) {
      if (!entry.next()) {
        throw event.wrong("the event has no entry in the sealed log");
      }
      events++;
      chain = place(event, entry, chain, tree);
      while (more && checkpoint.number("size") <= events) {
        previous = against(checkpoint, tree.root(), chain, previous);
        notSeen.remove(checkpoint.number("number") + ":" + checkpoint.text("root"));
        more = checkpoint.next();
      }
    }
    if (entry.next()) {
      throw entry.wrong("the event that was sealed here is missing");
    }
    if (more) {
      throw checkpoint.wrong("the checkpoint covers more than there is");
    }
    for (String missing : notSeen) {
      throw new Finding("checkpoints.tsv", 0, "the checkpoint " + missing + " is not among them");
    }
  }

  private byte[] place(Table event, Table entry, byte[] chain, Hashes.Tree tree) throws Finding {
    if (event.number("seq") != events) {
      throw event.wrong("the event should be number " + events);
    }
    if (entry.number("seq") != events) {
      throw entry.wrong("the entry should be number " + events);
    }
    long version = entry.number("hash_version");
    if (version > 2 && !event.has("kept")) {
      throw event.wrong("the column kept is missing");
    }
    byte[] hash = Hashes.event(event, version);
    if (!Arrays.equals(hash, entry.hex("event_hash"))) {
      throw event.wrong("the event " + event.text("event_identifier") + " is not what was sealed");
    }
    byte[] link = Hashes.chain(chain, events, hash);
    if (!Arrays.equals(link, entry.hex("chain_hash"))) {
      throw entry.wrong("the entry does not follow from the one before");
    }
    tree.add(events, version == 1 ? Hashes.event(event, 2) : hash);
    return link;
  }

  private String against(Table checkpoint, byte[] root, byte[] chain, String previous)
      throws Finding {
    checkpoints++;
    if (checkpoint.number("number") != checkpoints) {
      throw checkpoint.wrong("the checkpoint should be number " + checkpoints);
    }
    if (checkpoint.number("size") != events) {
      throw checkpoint.wrong("the size of the checkpoint does not grow");
    }
    if (!checkpoint.text("root").equals(Hashes.hex(root))) {
      throw checkpoint.wrong("the root is not that of the events before it");
    }
    if (!checkpoint.text("chain").equals(Hashes.hex(chain))) {
      throw checkpoint.wrong("the chain hash is not that of the sealed log");
    }
    if (!checkpoint.text("previous").equals(previous)) {
      throw checkpoint.wrong("the checkpoint does not name the one before");
    }
    StringBuilder text = new StringBuilder("wagefund checkpoint 1\n");
    for (String line :
        new String[] {"number", "size", "root", "chain", "made", "node", "key", "previous"}) {
      text.append(line).append(' ').append(checkpoint.text(line)).append('\n');
    }
    byte[] signed = text.toString().getBytes(StandardCharsets.UTF_8);
    if (!keys.verifies(checkpoint.text("key"), signed, checkpoint.hex("signature"))) {
      throw checkpoint.wrong("the signature is not that of the key");
    }
    text.append("signature ").append(checkpoint.text("signature")).append('\n');
    return Hashes.hex(Hashes.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
