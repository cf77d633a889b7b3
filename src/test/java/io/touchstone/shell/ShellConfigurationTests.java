package io.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class ShellConfigurationTests {

    private static final int LOOKS = 1_000;

    /** Rounded by the database, a finer time lay in the future of the one it was compared with. */
    @Test
    void tellsNoTimeThatTheDatabaseWouldRound() {
        Clock clock = new ShellConfiguration()
                .clock(new DefaultListableBeanFactory().getBeanProvider(Clock.class), new Lenses());

        assertThat(IntStream.range(0, LOOKS).mapToObj(i -> clock.instant()))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)));
    }
}
