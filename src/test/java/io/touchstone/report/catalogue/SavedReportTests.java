package io.touchstone.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.touchstone.export.ExportFormat;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.catalogue.Rhythm.Due;
import io.touchstone.report.catalogue.SavedReport.Content;
import io.touchstone.report.catalogue.SavedReport.Head;
import io.touchstone.report.catalogue.SavedReport.Line;
import io.touchstone.report.catalogue.SavedReport.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a saved report lets be done to it. */
class SavedReportTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID OWNER = UUID.randomUUID();
    private static final Actor ACTOR = new Actor(Actor.Kind.STAFF, OWNER.toString());

    @Test
    void isDueFromTheNextTimeOnAndMovesOnWhenTaken() {
        SavedReport saved = saved(Rhythm.daily(6));
        Instant first = Instant.parse("2026-03-01T22:00:00Z");
        assertThat(saved.stored().nextAt()).isEqualTo(first);

        assertThat(saved.take(first, ZONE)).isEqualTo(new Due(first, 0));
        assertThat(saved.stored().nextAt()).isEqualTo(first.plus(Duration.ofDays(1)));

        Instant late = first.plus(Duration.ofDays(5));
        assertThat(saved.take(late, ZONE)).isEqualTo(new Due(late, 4));
        assertThat(saved.stored().nextAt()).isEqualTo(late.plus(Duration.ofDays(1)));
        assertThatIllegalStateException().isThrownBy(() -> saved.take(late, ZONE));
    }

    @Test
    void restsOnceAndGoesOnFromTheNextTime() {
        SavedReport saved = saved(Rhythm.daily(6));

        saved.pause(PauseReason.ABILITY_LOST, NOW, Actor.system("report-calendar"));
        saved.pause(PauseReason.OWNER, NOW, ACTOR);

        assertThat(saved.stored().nextAt()).isNull();
        assertThat(Objects.requireNonNull(saved.stored().paused()).reason()).isEqualTo(PauseReason.ABILITY_LOST);
        saved.change(content(Rhythm.daily(7)), NOW, ZONE, ACTOR);
        assertThat(saved.stored().nextAt()).isNull();

        saved.resume(NOW.plus(Duration.ofDays(10)), ZONE, ACTOR);

        assertThat(saved.stored().nextAt()).isEqualTo(Instant.parse("2026-03-11T23:00:00Z"));
        assertThat(saved.lines()).extracting(Line::key).containsExactly("saved", "paused", "changed", "resumed");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> saved.resume(NOW, ZONE, ACTOR));
    }

    @Test
    void isNoLongerThereOnceDeleted() {
        SavedReport saved = saved(Rhythm.daily(6));

        saved.delete(NOW, ACTOR);
        saved.delete(NOW, ACTOR);

        assertThat(saved.stored().nextAt()).isNull();
        assertThat(saved.lines()).hasSize(2);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> saved.change(content(Rhythm.NEVER), NOW, ZONE, ACTOR));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> saved.pause(PauseReason.OWNER, NOW, ACTOR));
    }

    @Test
    void losesItsPauseWithItsRhythm() {
        SavedReport saved = saved(Rhythm.daily(6));
        saved.pause(PauseReason.OWNER, NOW, ACTOR);

        saved.change(content(Rhythm.NEVER), NOW, ZONE, ACTOR);

        assertThat(saved.stored().paused()).isNull();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> saved.pause(PauseReason.OWNER, NOW, ACTOR));
    }

    @Test
    void isItsOwnersAlone() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> saved(Rhythm.NEVER).requireOwner(UUID.randomUUID()))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(CatalogueRule.SAVED_NOT_OWN));
    }

    private static SavedReport saved(Rhythm rhythm) {
        return SavedReport.save(new Head(UUID.randomUUID(), OWNER, "penalties", NOW), content(rhythm), ZONE, ACTOR);
    }

    private static Content content(Rhythm rhythm) {
        return new Content(
                "Penalties", Map.of("period", "last-month"), ExportFormat.CSV, Locale.ENGLISH, false, rhythm);
    }
}
