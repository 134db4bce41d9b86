package wagefund.ledger.seal.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wagefund.ledger.kernel.Digest;

/**
 * The Merkle tree over the sealed log, as RFC 6962 hashes it: a leaf is SHA-256 over 0x00, the
 * place (eight bytes, big endian) and the hash of its event by version 2; a node is SHA-256 over
 * 0x01 and its two children.
 */
final class Merkle {

  /** Gives the top of a complete subtree: the leaves from index x 2^level on. */
  interface Nodes {
    byte[] node(int level, long index);
  }

  /** Is told of each complete subtree that has grown. */
  interface Grown {
    void node(int level, long index, byte[] hash);
  }

  private Merkle() {}

  static byte[] leaf(long seq, byte[] eventHash) {
    MessageDigest sha = Digest.sha256();
    sha.update((byte) 0);
    sha.update(ByteBuffer.allocate(8).putLong(seq).array());
    sha.update(eventHash);
    return sha.digest();
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = Digest.sha256();
    sha.update((byte) 1);
    sha.update(left);
    sha.update(right);
    return sha.digest();
  }

  /** A tree to which leaves are appended; it remembers its complete subtrees only. */
  static final class Growing {

    private final List<byte[]> tops = new ArrayList<>();
    private long size;

    /** An empty tree. */
    Growing() {}

    /** The tree of the first leaves, whose complete subtrees are known. */
    Growing(long size, Nodes known) {
      this.size = size;
      long from = 0;
      for (int level = Long.SIZE - 2; level >= 0; level--) {
        if ((size >> level & 1) == 1) {
          tops.add(known.node(level, from >> level));
          from += 1L << level;
        }
      }
    }

    long size() {
      return size;
    }

    void add(byte[] leaf, Grown grown) {
      byte[] top = leaf;
      grown.node(0, size, top);
      for (int level = 0; (size >> level & 1) == 1; level++) {
        top = node(tops.remove(tops.size() - 1), top);
        grown.node(level + 1, size >> level + 1, top);
      }
      tops.add(top);
      size++;
    }

    byte[] root() {
      if (tops.isEmpty()) {
        return Digest.sha256().digest();
      }
      byte[] root = tops.get(tops.size() - 1);
      for (int i = tops.size() - 2; i >= 0; i--) {
        root = node(tops.get(i), root);
      }
      return root;
    }
  }

  /** The hash over the leaves from one index up to another. */
  private static byte[] hash(long from, long to, Nodes nodes) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.node(level, from >> level);
    }
    long left = Long.highestOneBit(count - 1);
    return node(hash(from, from + left, nodes), hash(from + left, to, nodes));
  }

  /** The path by which a leaf (index from 0) is proved to be in the tree of so many leaves. */
  static List<byte[]> inclusion(long leaf, long size, Nodes nodes) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("no leaf " + leaf + " among " + size);
    }
    List<byte[]> path = new ArrayList<>();
    path(leaf, 0, size, nodes, path);
    return path;
  }

  private static void path(long leaf, long from, long to, Nodes nodes, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    if (leaf < middle) {
      path(leaf, from, middle, nodes, path);
      path.add(hash(middle, to, nodes));
    } else {
      path(leaf, middle, to, nodes, path);
      path.add(hash(from, middle, nodes));
    }
  }

  /** The path by which the tree of {@code earlier} leaves is proved to be the start of another. */
  static List<byte[]> consistency(long earlier, long size, Nodes nodes) {
    if (earlier < 1 || earlier > size) {
      throw new IllegalArgumentException("no tree of " + earlier + " within " + size);
    }
    List<byte[]> path = new ArrayList<>();
    if (earlier < size) {
      subproof(earlier, 0, size, true, nodes, path);
    }
    return path;
  }

  private static void subproof(
      long earlier, long from, long to, boolean whole, Nodes nodes, List<byte[]> path) {
    if (earlier == to) {
      if (!whole) {
        path.add(hash(from, to, nodes));
      }
      return;
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    if (earlier <= middle) {
      subproof(earlier, from, middle, whole, nodes, path);
      path.add(hash(middle, to, nodes));
    } else {
      subproof(earlier, middle, to, false, nodes, path);
      path.add(hash(from, middle, nodes));
    }
  }

  /** Whether a path proves a leaf, as RFC 9162 checks it. */
  static boolean includes(long leaf, long size, byte[] leafHash, List<byte[]> path, byte[] root) {
    long position = leaf;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] other : path) {
      if (last == 0) {
        return false;
      }
      if ((position & 1) == 1 || position == last) {
        hash = node(other, hash);
        while ((position & 1) == 0 && position != 0) {
          position >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, other);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /** Whether a path proves that one tree is the start of another, as RFC 9162 checks it. */
  static boolean follows(
      long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> path) {
    if (earlier == size) {
      return path.isEmpty() && Arrays.equals(earlierRoot, root);
    }
    List<byte[]> hashes = new ArrayList<>(path);
    if (Long.bitCount(earlier) == 1) {
      hashes.add(0, earlierRoot);
    }
    if (hashes.isEmpty()) {
      return false;
    }
    long position = earlier - 1;
    long last = size - 1;
    while ((position & 1) == 1) {
      position >>= 1;
      last >>= 1;
    }
    byte[] before = hashes.get(0);
    byte[] after = hashes.get(0);
    for (byte[] hash : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((position & 1) == 1 || position == last) {
        before = node(hash, before);
        after = node(hash, after);
        while ((position & 1) == 0 && position != 0) {
          position >>= 1;
          last >>= 1;
        }
      } else {
        after = node(after, hash);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(before, earlierRoot) && Arrays.equals(after, root);
  }
}
