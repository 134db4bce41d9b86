package wagefund.verifier;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** 国密 SM2 over SM3 (GB/T 32918, GB/T 32905), which Java does not bring: verifying only. */
final class Sm2 {

  private static final BigInteger P =
      number("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF");
  private static final BigInteger A =
      number("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC");
  private static final BigInteger B =
      number("28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93");
  private static final BigInteger N =
      number("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
  private static final Point G =
      new Point(
          number("32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7"),
          number("BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0"));
  private static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
  private static final int BYTES = 32;

  /** A point of the curve; the one at infinity is none of these. */
  private record Point(BigInteger x, BigInteger y) {

    static final Point INFINITE = new Point(BigInteger.ZERO, BigInteger.ZERO);

    Point plus(Point other) {
      if (equals(INFINITE)) {
        return other;
      }
      if (other.equals(INFINITE)) {
        return this;
      }
      BigInteger slope;
      if (x.equals(other.x)) {
        if (y.add(other.y).mod(P).signum() == 0) {
          return INFINITE;
        }
        slope =
            x.pow(2)
                .multiply(BigInteger.valueOf(3))
                .add(A)
                .multiply(y.shiftLeft(1).modInverse(P))
                .mod(P);
      } else {
        slope = other.y.subtract(y).multiply(other.x.subtract(x).modInverse(P)).mod(P);
      }
      BigInteger sumX = slope.pow(2).subtract(x).subtract(other.x).mod(P);
      return new Point(sumX, slope.multiply(x.subtract(sumX)).subtract(y).mod(P));
    }

    Point times(BigInteger factor) {
      Point product = INFINITE;
      for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
        product = product.plus(product);
        if (factor.testBit(bit)) {
          product = product.plus(this);
        }
      }
      return product;
    }
  }

  private Sm2() {}

  static boolean verifies(byte[] encodedKey, byte[] bytes, byte[] signature) {
    byte[] point = Arrays.copyOfRange(encodedKey, encodedKey.length - 2 * BYTES, encodedKey.length);
    Point key =
        new Point(
            new BigInteger(1, Arrays.copyOf(point, BYTES)),
            new BigInteger(1, Arrays.copyOfRange(point, BYTES, 2 * BYTES)));
    ByteBuffer in = ByteBuffer.wrap(signature);
    if (in.get() != 0x30 || in.get() != in.remaining()) {
      return false;
    }
    BigInteger r = integer(in);
    BigInteger s = integer(in);
    boolean inRange = r.signum() > 0 && s.signum() > 0 && r.compareTo(N) < 0 && s.compareTo(N) < 0;
    BigInteger t = r.add(s).mod(N);
    if (in.hasRemaining() || !inRange || t.signum() == 0) {
      return false;
    }
    byte[] who =
        sm3(
            new byte[] {0, (byte) 128},
            USER,
            bytes(A),
            bytes(B),
            bytes(G.x()),
            bytes(G.y()),
            point);
    BigInteger e = new BigInteger(1, sm3(who, bytes));
    Point sum = G.times(s).plus(key.times(t));
    return e.add(sum.x()).mod(N).equals(r);
  }

  private static BigInteger integer(ByteBuffer in) {
    if (in.get() != 2) {
      throw new IllegalArgumentException("no integer");
    }
    byte[] value = new byte[in.get()];
    in.get(value);
    return new BigInteger(value);
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static byte[] bytes(BigInteger number) {
    byte[] raw = number.toByteArray();
    byte[] padded = new byte[BYTES];
    int length = Math.min(raw.length, BYTES);
    System.arraycopy(raw, raw.length - length, padded, BYTES - length, length);
    return padded;
  }

  static byte[] sm3(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    ByteBuffer message = ByteBuffer.allocate((length + 9 + 63) / 64 * 64);
    for (byte[] part : parts) {
      message.put(part);
    }
    message.put((byte) 0x80);
    message.putLong(message.capacity() - 8, 8L * length);
    message.position(0);
    int[] v = {
      0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };
    while (message.hasRemaining()) {
      block(message, v);
    }
    ByteBuffer hash = ByteBuffer.allocate(BYTES);
    for (int word : v) {
      hash.putInt(word);
    }
    return hash.array();
  }

  private static void block(ByteBuffer message, int[] v) {
    int[] w = new int[68];
    for (int j = 0; j < 16; j++) {
      w[j] = message.getInt();
    }
    for (int j = 16; j < 68; j++) {
      int x = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
      w[j] =
          (x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23))
              ^ Integer.rotateLeft(w[j - 13], 7)
              ^ w[j - 6];
    }
    int[] s = v.clone();
    for (int j = 0; j < 64; j++) {
      boolean early = j < 16;
      int turned = Integer.rotateLeft(s[0], 12);
      int constant = Integer.rotateLeft(early ? 0x79cc4519 : 0x7a879d8a, j % 32);
      int ss1 = Integer.rotateLeft(turned + s[4] + constant, 7);
      int ff = early ? s[0] ^ s[1] ^ s[2] : (s[0] & s[1]) | (s[0] & s[2]) | (s[1] & s[2]);
      int gg = early ? s[4] ^ s[5] ^ s[6] : (s[4] & s[5]) | (~s[4] & s[6]);
      int tt1 = ff + s[3] + (ss1 ^ turned) + (w[j] ^ w[j + 4]);
      int tt2 = gg + s[7] + ss1 + w[j];
      s[3] = s[2];
      s[2] = Integer.rotateLeft(s[1], 9);
      s[1] = s[0];
      s[0] = tt1;
      s[7] = s[6];
      s[6] = Integer.rotateLeft(s[5], 19);
      s[5] = s[4];
      s[4] = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
    }
    for (int i = 0; i < v.length; i++) {
      v[i] ^= s[i];
    }
  }
}
