package io.touchstone.rulebook;

import java.time.Instant;
import java.util.List;

/** Which value a setting had at which time. */
public interface Settings {

    /** The value in force at an instant. */
    <T> T at(SettingKey<T> key, Instant instant);

    /** The version in force at an instant; 1 when nobody ever changed it. */
    int versionAt(SettingKey<?> key, Instant instant);

    /** All versions, newest first. */
    <T> List<SettingVersion<T>> versions(SettingKey<T> key);
}
