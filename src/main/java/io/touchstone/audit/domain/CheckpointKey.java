package io.touchstone.audit.domain;

import io.touchstone.shell.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The Ed25519 key that signs checkpoints: made at the first start, kept in the data folder, its public half beside it. */
final class CheckpointKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE_FILE = "audit-signing-key";
    private static final String PUBLIC_FILE = "audit-signing-key.pub";

    private final PublicKey publicKey;
    private final Path folder;

    private CheckpointKey(PublicKey publicKey, Path folder) {
        this.publicKey = publicKey;
        this.folder = folder;
    }

    /** The key of a data folder, made when there is none; of processes that make it at once all have the same one. */
    static CheckpointKey openOrMake(Path folder) {
        if (!Files.exists(folder.resolve(PRIVATE_FILE))) {
            make(folder);
        }
        if (!Files.exists(folder.resolve(PUBLIC_FILE))) {
            publicHalf(folder).ifPresent(half -> OwnerOnly.writeOnce(folder.resolve(PUBLIC_FILE), half + "\n"));
        }
        return open(folder).orElseThrow(() -> new IllegalStateException("the public half of the audit key is missing"));
    }

    /** The key of a data folder, for checking only. */
    static Optional<CheckpointKey> open(Path folder) {
        Path file = folder.resolve(PUBLIC_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decode(file)));
            return Optional.of(new CheckpointKey(key, folder));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public audit key " + file + " cannot be read", e);
        }
    }

    private static void make(Path folder) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            OwnerOnly.folder(folder);
            // Both halves in one file, so that they cannot be of two pairs.
            OwnerOnly.writeOnce(
                    folder.resolve(PRIVATE_FILE),
                    encode(pair.getPrivate().getEncoded())
                            + encode(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit key cannot sign", e);
        }
    }

    boolean verifies(byte[] bytes, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(bytes);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    /** The public half as base64 of its X.509 form, for auditors to keep elsewhere. */
    String publicText() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    /** A short form of the public half, to compare by eye. */
    String fingerprint() {
        return HexFormat.of().formatHex(SealedRow.sha256().digest(publicKey.getEncoded()), 0, 8);
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(decode(folder.resolve(PRIVATE_FILE))));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /** Not in the file of a key that was made before both halves went into one. */
    private static Optional<String> publicHalf(Path folder) {
        return lines(folder.resolve(PRIVATE_FILE)).stream().skip(1).findFirst();
    }

    private static byte[] decode(Path file) {
        return Base64.getDecoder().decode(lines(file).get(0).strip());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit key " + file + " cannot be read", e);
        }
    }
}
