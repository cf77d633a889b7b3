package io.touchstone.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.IdentityRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final List<String> PERSON = List.of("zhang.san", "Zhang San", "li");

    @ParameterizedTest
    @CsvSource({
        "short horse, PASSWORD_TOO_SHORT",
        "aaaaaaaaaaaaaaaa, PASSWORD_REPEATED",
        "abcabcabcabcabc, PASSWORD_REPEATED",
        "Password12345, PASSWORD_COMMON",
        "P@ssw0rdP@ssw0rd, PASSWORD_COMMON",
        "123changeme!!, PASSWORD_COMMON",
        "qwertyuiopasdfgh, PASSWORD_COMMON",
        "1234567890123, PASSWORD_COMMON",
        "my zhang.san word, PASSWORD_CONTEXT",
        "the touchstone lies, PASSWORD_CONTEXT",
        "T0uchst0ne is mine, PASSWORD_CONTEXT",
        "某某商家的长长长密码一二, PASSWORD_CONTEXT"
    })
    void refusesWhatIsTriedFirst(String password, IdentityRule rule) {
        assertThat(PasswordRules.broken(password, PERSON)).hasValue(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct battery horse", "一匹电池马正在订书机旁边走过去", "li likes green tea", "x7Qp-92kd.Zmwe"})
    void takesLongWordsOfAnyKind(String password) {
        assertThat(PasswordRules.broken(password, PERSON)).isEmpty();
    }

    @Test
    void countsCharactersNotBytes() {
        String horses = "🐎🐖🐑🐏🐐🐪🐫🦙🦒🐘🦏🦛";

        assertThat(PasswordRules.broken(horses, PERSON)).isEmpty();
        assertThat(PasswordRules.broken("ab cd ".repeat(22), PERSON)).hasValue(IdentityRule.PASSWORD_TOO_LONG);
    }
}
