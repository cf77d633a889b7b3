package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.domain.EvidencePermissions.CanReadEvidence;
import io.touchstone.kernel.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff look at uploaded files. */
@Service
@CanReadEvidence
@Transactional(readOnly = true)
public class EvidenceDesk {

    private final EvidenceRows rows;
    private final EvidenceFolder folder;
    private final TiffPages tiffPages;

    EvidenceDesk(EvidenceRows rows, EvidenceFolder folder, TiffPages tiffPages) {
        this.rows = rows;
        this.folder = folder;
        this.tiffPages = tiffPages;
    }

    public ShownFile show(UUID id) {
        EvidenceView view = rows.find(id).orElseThrow(() -> new NotFound("file", id.toString()));
        return new ShownFile(
                view,
                folder.place(view.sha256()),
                MediaKind.of(view.mediaType()).proper(view.name()));
    }

    /** A page of a TIFF as a PNG, since browsers draw no TIFF. */
    public TiffPages.Page tiffPage(UUID id, int number) {
        return tiffPages.draw(show(id), number);
    }
}
