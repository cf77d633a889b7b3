package io.touchstone.evidence.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set for uploads.
 *
 * @param maxSize of one file
 * @param pixelsMax of one picture or page of pictures
 * @param sideMax of one picture, in pixels
 * @param clamav {@code host:port} of a ClamAV daemon; without it files are shown as not scanned
 * @param scanTimeout for each answer of the daemon
 * @param scanFailure whether a file is refused when the daemon does not answer, or kept and shown so
 */
@ConfigurationProperties("touchstone.evidence")
record EvidenceProperties(
        @DefaultValue("64MB") DataSize maxSize,
        @DefaultValue("120000000") long pixelsMax,
        @DefaultValue("40000") long sideMax,
        @Nullable String clamav,
        @DefaultValue("60s") Duration scanTimeout,
        @DefaultValue("refuse") ScanFailure scanFailure) {

    /** What becomes of a file that could not be scanned though a scanner is set. */
    enum ScanFailure {
        REFUSE,
        KEEP
    }
}
