package io.touchstone.assessment.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.assessment.scheme.LiveRule;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.LiveFigure;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@TouchstoneTest
class LiveEvidenceTests {

    private static final Instant FROM = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-01T00:00:00Z");

    @Autowired
    private LiveEvidence evidence;

    @Autowired
    private MessageSource messages;

    @Test
    void knowsEveryFigureByItsCodeAndCanShowItsRows() {
        assertThat(evidence.figures()).hasSizeGreaterThanOrEqualTo(15);
        for (LiveFigure figure : evidence.figures()) {
            LiveEvidence.Taken taken = evidence.take(figure.code(), FROM, TO);

            assertThat(taken.reading().of()).as(figure.code()).isGreaterThanOrEqualTo(0);
            assertThat(figure.rows(FROM, TO, new KeysetRequest(10, null)).items())
                    .isNotNull();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(messages.getMessage("figure." + figure.code(), null, locale))
                        .isNotBlank();
                assertThat(messages.getMessage("figure." + figure.code() + ".hint", null, locale))
                        .isNotBlank();
            }
        }
    }

    @Test
    void saysWhenNobodyAnswersForAFigure() {
        assertThatThrownBy(() -> evidence.take("no.such", FROM, TO)).isInstanceOf(NotFound.class);
        assertThat(evidence.take(new LiveRule("no.such", 30, true, List.of()), TO))
                .isEmpty();
    }
}
