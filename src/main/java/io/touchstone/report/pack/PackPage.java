package io.touchstone.report.pack;

import io.touchstone.job.JobView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack with what it is made of.
 *
 * @param files as its manifest lists them, none while it is being made
 * @param job null when it is no longer known
 * @param hasFile whether the file still lies here
 * @param unlike numbers of packs of the same scope with other bytes, which there should be none of
 */
public record PackPage(
        PackRow pack,
        List<PackedFile> files,
        @Nullable JobView job,
        boolean hasFile,
        List<String> unlike,
        String fingerprint) {

    /** A file of a pack. */
    public record PackedFile(String path, String sha256, long bytes, long records) {}
}
