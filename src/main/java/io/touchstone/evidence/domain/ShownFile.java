package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceView;
import java.nio.file.Path;

/**
 * A file that somebody may look at, with where its bytes lie.
 *
 * @param downloadName with an ending that fits its content
 */
public record ShownFile(EvidenceView view, Path content, String downloadName) {

    /** Browsers draw all accepted pictures but TIFF. */
    public boolean isDrawnByBrowsers() {
        MediaKind kind = MediaKind.of(view.mediaType());
        return kind.isImage() && kind != MediaKind.TIFF;
    }
}
