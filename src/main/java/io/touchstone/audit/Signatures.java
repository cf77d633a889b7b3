package io.touchstone.audit;

/**
 * The application’s own signature (Ed25519), by the key that signs the checkpoints of the trail. What is signed begins with its purpose,
 * so that a signature on one thing never fits another.
 */
public interface Signatures {

    /** A text as it was signed. */
    record Signed(String purpose, String text, String signature) {}

    /**
     * Signs a text.
     *
     * @param purpose such as {@code touchstone-appraisal-v1}
     */
    Signed sign(String purpose, String text);

    /** Whether the key in the data folder signed exactly this. */
    boolean verifies(Signed signed);

    /** The public half as base64 of its X.509 form. */
    String publicKey();

    /** A short form of the public half, to compare by eye. */
    String fingerprint();
}
