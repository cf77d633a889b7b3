package io.touchstone.penalty.claim;

import io.touchstone.shell.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How holders of rights are reached and come back: their addresses are sealed, and their links are known by number and secret. */
@Component
class HolderSecrets {

    private static final String MAIL = "ip-notice-mail";
    private static final String HOLDER = "ip-notice-holder";
    private static final String LINK = "ip-notice-link";

    private final FieldCipher cipher;

    HolderSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(String mail, UUID notice) {
        return cipher.seal(MAIL, mail.getBytes(StandardCharsets.UTF_8), notice);
    }

    String open(byte[] sealed, UUID notice) {
        return new String(cipher.open(MAIL, sealed, notice), StandardCharsets.UTF_8);
    }

    /** The same for one mail address, however it is written. */
    String mark(String mail) {
        return cipher.mark(HOLDER, mail.strip().toLowerCase(Locale.ROOT));
    }

    /** What opens a notice to its holder. */
    String link(UUID notice) {
        return cipher.mark(LINK, notice.toString());
    }

    boolean opens(UUID notice, String word) {
        return MessageDigest.isEqual(
                link(notice).getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }
}
