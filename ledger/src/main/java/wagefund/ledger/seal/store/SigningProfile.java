package wagefund.ledger.seal.store;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** By which algorithms checkpoints are signed. */
enum SigningProfile {
  ECDSA("EC", "SHA256withECDSA", new ECGenParameterSpec("secp256r1"), false),
  RSA("RSA", "SHA256withRSA", new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4), false),
  /** 国密: SM2 over SM3, with the usual user id 1234567812345678. */
  SM2("EC", "SM3withSM2", new ECGenParameterSpec("sm2p256v1"), true);

  /**
   * RFC 6979: the same text gives the same signature, so that what was broken off and made again is
   * the same to the byte. It is verified as any other of its kind.
   */
  private static final String WITHOUT_CHANCE = "SHA256withECDDSA";

  private final String keys;
  private final String signatures;
  private final AlgorithmParameterSpec size;
  private final boolean national;

  SigningProfile(String keys, String signatures, AlgorithmParameterSpec size, boolean national) {
    this.keys = keys;
    this.signatures = signatures;
    this.size = size;
    this.national = national;
  }

  KeyPair generate() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(keys, provider(keys));
    generator.initialize(size);
    return generator.generateKeyPair();
  }

  PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(keys, provider(keys))
        .generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(keys, provider(keys))
        .generatePublic(new X509EncodedKeySpec(encoded));
  }

  byte[] sign(PrivateKey key, byte[] bytes) throws GeneralSecurityException {
    Signature signature =
        this == ECDSA
            ? Signature.getInstance(WITHOUT_CHANCE, National.PROVIDER)
            : Signature.getInstance(signatures, signer());
    signature.initSign(key);
    signature.update(bytes);
    return signature.sign();
  }

  /** Whether the signature is right; one that cannot be read is not. */
  boolean verifies(byte[] publicKey, byte[] bytes, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(signatures, signer());
      signature.initVerify(publicKey(publicKey));
      signature.update(bytes);
      return signature.verify(signed);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private Provider signer() {
    return provider("Signature", signatures);
  }

  private Provider provider(String keyKind) {
    return provider("KeyFactory", keyKind);
  }

  private Provider provider(String service, String algorithm) {
    if (national) {
      return National.PROVIDER;
    }
    for (Provider provider : Security.getProviders()) {
      if (provider.getService(service, algorithm) != null) {
        return provider;
      }
    }
    throw new IllegalStateException("This Java has no " + service + " " + algorithm);
  }

  /** Loaded only where it is asked for. */
  private static final class National {
    static final Provider PROVIDER = new BouncyCastleProvider();
  }
}
