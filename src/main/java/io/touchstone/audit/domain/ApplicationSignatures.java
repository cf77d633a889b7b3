package io.touchstone.audit.domain;

import io.touchstone.audit.Signatures;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Lends the key of the checkpoints to statements of other modules. */
@Component
class ApplicationSignatures implements Signatures {

    private final Checkpoints checkpoints;

    ApplicationSignatures(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Signed sign(String purpose, String text) {
        return new Signed(purpose, text, checkpoints.key().sign(bytes(purpose, text)));
    }

    @Override
    public boolean verifies(Signed signed) {
        return checkpoints.key().verifies(bytes(signed.purpose(), signed.text()), signed.signature());
    }

    @Override
    public String publicKey() {
        return checkpoints.key().publicText();
    }

    @Override
    public String fingerprint() {
        return checkpoints.key().fingerprint();
    }

    private static byte[] bytes(String purpose, String text) {
        return (purpose + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
