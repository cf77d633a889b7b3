package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.kernel.NotFound;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Files as they are shown, with their place on the disk; who may look is asked by the desks. */
@Component
class ShownFiles {

    private final EvidenceRows rows;
    private final EvidenceFolder folder;
    private final TiffPages tiffPages;

    ShownFiles(EvidenceRows rows, EvidenceFolder folder, TiffPages tiffPages) {
        this.rows = rows;
        this.folder = folder;
        this.tiffPages = tiffPages;
    }

    /** One that may not be seen is not there. */
    ShownFile show(UUID id, Predicate<EvidenceView> mayBeSeen) {
        EvidenceView view = rows.find(id).filter(mayBeSeen).orElseThrow(() -> new NotFound("file", id.toString()));
        return new ShownFile(
                view,
                folder.place(view.sha256()),
                MediaKind.of(view.mediaType()).proper(view.name()));
    }

    TiffPages.Page tiffPage(ShownFile file, int number) {
        return tiffPages.draw(file, number);
    }
}
