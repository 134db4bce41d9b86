package wagefund.ledger.seal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.Digest;

/** The proofs of RFC 6962, over every tree of up to 70 leaves. */
class MerkleTest {

  private static final int LARGEST = 70;

  private static byte[] leaf(int no) {
    return Merkle.leaf(no + 1, Digest.of("event " + no).hex().getBytes(StandardCharsets.UTF_8));
  }

  /** The definition of RFC 6962, section 2.1, word by word. */
  private static byte[] defined(int from, int to) {
    if (to - from == 1) {
      return leaf(from);
    }
    int left = Integer.highestOneBit(to - from - 1);
    return Merkle.node(defined(from, from + left), defined(from + left, to));
  }

  private static byte[] node(int level, long index) {
    return defined((int) index << level, (int) (index + 1) << level);
  }

  private static Merkle.Growing tree(int size) {
    Merkle.Growing tree = new Merkle.Growing();
    for (int i = 0; i < size; i++) {
      tree.add(leaf(i), (level, index, hash) -> assertThat(hash).isEqualTo(node(level, index)));
    }
    return tree;
  }

  @Test
  void a_growing_tree_has_the_root_of_the_definition_also_when_it_is_taken_up_again() {
    assertThat(HexFormat.of().formatHex(new Merkle.Growing().root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int size = 1; size <= LARGEST; size++) {
      assertThat(tree(size).root()).isEqualTo(defined(0, size));
      assertThat(new Merkle.Growing(size, MerkleTest::node).root()).isEqualTo(defined(0, size));
    }
  }

  @Test
  void every_leaf_of_every_tree_is_proved_and_no_other_in_its_place() {
    for (int size = 1; size <= LARGEST; size++) {
      byte[] root = defined(0, size);
      for (int at = 0; at < size; at++) {
        List<byte[]> path = Merkle.inclusion(at, size, MerkleTest::node);
        assertThat(Merkle.includes(at, size, leaf(at), path, root)).isTrue();
        assertThat(Merkle.includes(at, size, leaf(at + 1), path, root)).isFalse();
        assertThat(size > 1 && Merkle.includes((at + 1) % size, size, leaf(at), path, root))
            .isFalse();
      }
    }
  }

  @Test
  void every_tree_is_proved_to_be_the_start_of_every_later_one_and_a_changed_one_is_not() {
    for (int size = 1; size <= LARGEST; size++) {
      byte[] root = defined(0, size);
      for (int earlier = 1; earlier <= size; earlier++) {
        byte[] before = defined(0, earlier);
        List<byte[]> path = Merkle.consistency(earlier, size, MerkleTest::node);
        assertThat(Merkle.follows(earlier, before, size, root, path)).isTrue();
        assertThat(Merkle.follows(earlier, leaf(999), size, root, path)).isFalse();
        assertThat(Merkle.follows(earlier, before, size, leaf(999), path)).isFalse();
        for (int i = 0; i < path.size(); i++) {
          List<byte[]> changed = new ArrayList<>(path);
          changed.set(i, leaf(998));
          assertThat(Merkle.follows(earlier, before, size, root, changed)).isFalse();
        }
      }
    }
  }
}
