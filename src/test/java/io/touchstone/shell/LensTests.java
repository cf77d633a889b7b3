package io.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What connections show under a lens. */
@TouchstoneTest
class LensTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private Lenses lenses;

    @Autowired
    private StoryTime story;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @BeforeEach
    void wipe() {
        jdbc.update("delete from taxonomy_category where category_code <> 'm'");
        time.advance(HOUR);
    }

    @Test
    void showsARowAsItStood() {
        Instant none = time.instant();
        time.advance(HOUR);
        add("a", "first");
        Instant first = time.instant();
        time.advance(HOUR);
        jdbc.update("update taxonomy_category set name_zh = 'second'");
        Instant second = time.instant();
        time.advance(HOUR);
        jdbc.update("delete from taxonomy_category where category_code <> 'm'");
        Instant gone = time.instant();

        assertThat(asOf(none)).isEmpty();
        assertThat(asOf(first)).containsExactly("first");
        assertThat(asOf(second.minusMillis(1))).containsExactly("first");
        assertThat(asOf(second)).containsExactly("second");
        assertThat(asOf(gone)).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void takesTheLensOffBeforeTheConnectionGoesBack() {
        add("a", "now");
        for (int i = 0; i < 30; i++) {
            assertThat(asOf(time.instant().minus(HOUR))).isEmpty();
            assertThat(names()).containsExactly("now");
        }
    }

    /** The pool keeps statements prepared; their plans hold the instant of the lens they were made under. */
    @Test
    void showsEachInstantItselfThroughTheSamePreparedStatement() {
        for (int i = 0; i < 20; i++) {
            time.advance(HOUR);
            jdbc.update("delete from taxonomy_category where category_code <> 'm'");
            add("a", "n" + i);
        }
        Instant last = time.instant();
        for (int i = 0; i < 20; i++) {
            assertThat(asOf(last.minus(HOUR.multipliedBy(19 - i)))).containsExactly("n" + i);
        }
    }

    @Test
    void letsNothingBeWritten() {
        assertThatThrownBy(() -> lenses.through(
                        Lens.asOf(time.instant()), () -> jdbc.update("update job_schedule set name = 'x'")))
                .rootCause()
                .hasMessageContaining("read-only");
    }

    @Test
    void standsTheClockAtTheInstant() {
        Instant before = time.instant().minus(HOUR);

        assertThat(lenses.<Instant>through(Lens.asOf(before), clock::instant)).isEqualTo(before);
        assertThat(clock.instant()).isEqualTo(time.instant());
    }

    @Test
    void showsTheRowsOfItsMerchantsAlone() {
        merchant("m1");
        merchant("m2");
        Lens now = new Lens(null, Set.of("m1"));

        assertThat(lenses.<List<String>>through(now, this::merchants)).containsExactly("m1");
        assertThat(lenses.<List<String>>through(new Lens(time.instant(), Set.of("m2")), this::merchants))
                .containsExactly("m2");
        assertThat(lenses.<List<String>>through(new Lens(null, Set.of()), this::merchants))
                .isEmpty();
        assertThat(merchants()).contains("m1", "m2");
    }

    @Test
    void tellsAStoryByTheTimesOfItsRows() {
        Instant longAgo = time.instant().minus(Duration.ofDays(400));

        story.tell(() -> jdbc.update(
                "insert into taxonomy_category (category_code, name_zh, updated_at) values ('s', 'old', ?)",
                java.sql.Timestamp.from(longAgo)));

        assertThat(asOf(longAgo.minusMillis(1))).isEmpty();
        assertThat(asOf(longAgo)).containsExactly("old");
    }

    private void add(String code, String name) {
        jdbc.update(
                "insert into taxonomy_category (category_code, name_zh, updated_at) values (?, ?, 'epoch')",
                code,
                name);
    }

    private void merchant(String id) {
        jdbc.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('m', 'm', 'epoch')"
                + " on conflict do nothing");
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'm', 'epoch')"
                        + " on conflict do nothing",
                id,
                id);
    }

    private List<String> merchants() {
        return jdbc.queryForList("select merchant_id from merchant order by 1", String.class);
    }

    private List<String> asOf(Instant instant) {
        return lenses.through(Lens.asOf(instant), this::names);
    }

    private List<String> names() {
        return jdbc.queryForList(
                "select name_zh from taxonomy_category where category_code <> 'm' order by 1", String.class);
    }
}
