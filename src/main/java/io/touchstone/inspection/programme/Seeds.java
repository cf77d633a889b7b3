package io.touchstone.inspection.programme;

import io.touchstone.shell.FieldCipher;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the seeds of draws and keeps them unread until their time: 32 random bytes each (ruling S4). */
@Component
class Seeds {

    private static final String KEY = "inspection-seed";

    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    Seeds(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** A seed as it is kept, and what may be told of it. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once, never compared.
    record NewSeed(byte[] sealed, byte[] sha256) {}

    NewSeed make(UUID plan) {
        byte[] seed = new byte[DrawKeys.LENGTH];
        random.nextBytes(seed);
        return new NewSeed(cipher.seal(KEY, seed, plan), Sha256.of(seed));
    }

    byte[] open(Plan plan) {
        byte[] sealed = plan.seal().seedSealed();
        if (sealed == null) {
            throw new IllegalStateException("the plan has no seed yet");
        }
        return cipher.open(KEY, sealed, plan.id());
    }
}
