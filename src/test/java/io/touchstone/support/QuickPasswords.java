package io.touchstone.support;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords kept in the same way, with less work for whoever guesses them: a test signs in more often than a person, and the
 * demo has two dozen accounts. That the application asks for all the work is claimed by {@code PasswordHashingTests}.
 */
final class QuickPasswords implements BeanPostProcessor {

    private static final String CURRENT = "argon2@v5.8";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KILOBYTES = 32;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder && name.equals("passwordEncoder")
                ? new DelegatingPasswordEncoder(
                        CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KILOBYTES, 1)))
                : bean;
    }
}
