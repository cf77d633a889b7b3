package io.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.shell.RunMode.Demo;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RunModesTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void showsTheMarketOnTheEmbeddedDatabase() {
        RunMode mode = RunModes.of(environment);

        assertThat(mode.demo()).isEqualTo(Demo.MARKET);
        assertThat(mode.embeddedDatabase()).isTrue();
        assertThat(mode.dataFolder()).isAbsolute().endsWithRaw(java.nio.file.Path.of(".touchstone"));
    }

    @Test
    void showsNothingOnAnExternalDatabase() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/touchstone");

        RunMode mode = RunModes.of(environment);

        assertThat(mode.demo()).isEqualTo(Demo.OFF);
        assertThat(mode.embeddedDatabase()).isFalse();
    }

    @Test
    void doesAsItIsTold() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/touchstone");
        environment.setProperty("touchstone.demo", "Empty");

        assertThat(RunModes.of(environment).demo()).isEqualTo(Demo.EMPTY);
    }

    @Test
    void takesABlankWordForNone() {
        environment.setProperty("touchstone.demo", " ");

        assertThat(RunModes.of(environment).demo()).isEqualTo(Demo.MARKET);
    }

    @Test
    void namesTheWordsWhenItIsToldAnother() {
        environment.setProperty("touchstone.demo", "full");

        assertThatThrownBy(() -> RunModes.of(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessage("TOUCHSTONE_DEMO is \"full\", but it can only be one of: market, empty, off.");
    }
}
