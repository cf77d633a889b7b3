package io.touchstone.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param data the data folder ({@code TOUCHSTONE_DATA})
 * @param demo {@code market}, {@code empty} or {@code off}; when absent {@code market} on the embedded database and
 *     {@code off} on an external one ({@code TOUCHSTONE_DEMO})
 * @param zone the platform's time zone, by which days and months are told (rulings, preamble)
 */
@ConfigurationProperties("touchstone")
public record TouchstoneProperties(
        @DefaultValue(".touchstone") Path data,
        RunMode.@Nullable Demo demo,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {}
