package io.touchstone.rulebook.domain;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.SettingVersion;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Answers from the versions kept; few, asked for all the time, so they stay in memory until one is entered. */
@Component
class DatedSettings implements Settings {

    private final SettingVersions rows;

    DatedSettings(SettingVersions rows) {
        this.rows = rows;
    }

    @Override
    public <T> T at(SettingKey<T> key, Instant instant) {
        return versionInForce(key, instant).value();
    }

    @Override
    public int versionAt(SettingKey<?> key, Instant instant) {
        return versionInForce(key, instant).version();
    }

    @Override
    public <T> List<SettingVersion<T>> versions(SettingKey<T> key) {
        return rows.of(key.name(), () -> firstOf(key), text -> SettingJson.MAPPER.readValue(text, key.type()));
    }

    /** Of the versions that hold already, the one that holds since last; of two since the same time the later entered. */
    private <T> SettingVersion<T> versionInForce(SettingKey<T> key, Instant instant) {
        SettingVersion<T> best = null;
        for (SettingVersion<T> version : versions(key)) {
            boolean holds = !version.effectiveAt().isAfter(instant);
            if (holds && (best == null || version.effectiveAt().isAfter(best.effectiveAt()))) {
                best = version;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static <T> SettingVersion<T> firstOf(SettingKey<T> key) {
        return new SettingVersion<>(1, key.first(), Instant.MIN, key.source(), "SYSTEM:first", Instant.EPOCH);
    }
}
