package io.touchstone.job.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class JobFailureTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final JobFailure failure = new JobFailure(messages);

    private enum Told implements Rule {
        TOO_MANY;

        @Override
        public String module() {
            return "test";
        }
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsABrokenRuleInTheReadersWordsWithItsNumbers() {
        messages.addMessage("rule.test.TOO_MANY", Locale.ENGLISH, "{0} is more than {1}.");
        messages.addMessage("rule.test.TOO_MANY", Locale.SIMPLIFIED_CHINESE, "{0} 超过 {1}。");
        String stored = JobFailure.of(new RuleViolation(Told.TOO_MANY, 7, "5"));

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(failure.words(stored)).isEqualTo("7 is more than 5.");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(failure.words(stored)).isEqualTo("7 超过 5。");
    }

    @Test
    void leavesWhatIsNoRuleAsItIs() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(failure.words(JobFailure.of(new IllegalStateException("disk full"))))
                .isEqualTo("disk full");
        assertThat(failure.words(JobFailure.of(new IllegalStateException()))).isEqualTo("IllegalStateException");
        assertThat(failure.words("rule.nobody.KNOWS | 1")).isEqualTo("rule.nobody.KNOWS | 1");
        assertThat(failure.words(null)).isEmpty();
    }
}
