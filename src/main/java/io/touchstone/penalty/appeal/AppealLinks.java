package io.touchstone.penalty.appeal;

import io.touchstone.shell.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The secret part of the address under which a reporter, who has no account, follows an appeal. */
@Component
class AppealLinks {

    private static final String KEY = "appeal-link";

    private final FieldCipher cipher;

    AppealLinks(FieldCipher cipher) {
        this.cipher = cipher;
    }

    String word(UUID appeal) {
        return cipher.mark(KEY, appeal.toString());
    }

    boolean opens(UUID appeal, String word) {
        return MessageDigest.isEqual(
                word(appeal).getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }
}
