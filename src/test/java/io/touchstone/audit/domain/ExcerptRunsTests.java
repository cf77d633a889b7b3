package io.touchstone.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.audit.domain.ExcerptRuns.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stretches of the chain an excerpt takes. */
class ExcerptRunsTests {

    private static final long[] SIGNED = {5, 9, 20, 21};

    private static List<Run> around(long... wanted) {
        return ExcerptRuns.around(SIGNED, wanted).orElseThrow();
    }

    @Test
    void takesEachStretchOnceFromOneSignedSealToTheNext() {
        assertThat(around(1, 3, 5)).containsExactly(new Run(0, 5));
        assertThat(around(6, 9, 10, 15)).containsExactly(new Run(5, 9), new Run(9, 20));
        assertThat(around(4, 21)).containsExactly(new Run(0, 5), new Run(20, 21));
        assertThat(around()).isEmpty();
    }

    @Test
    void takesNothingThatNoCheckpointCovers() {
        assertThat(ExcerptRuns.around(SIGNED, new long[] {3, 22})).isEmpty();
        assertThat(ExcerptRuns.around(new long[0], new long[] {1})).isEmpty();
    }
}
