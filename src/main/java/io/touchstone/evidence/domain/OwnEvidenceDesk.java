package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.domain.EvidencePermissions.CanReadOwnEvidence;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people of the portal look at the files of their own account; another's is not there. */
@Service
@CanReadOwnEvidence
@Transactional(readOnly = true)
public class OwnEvidenceDesk {

    private final EvidenceRows rows;
    private final EvidenceFolder folder;
    private final TiffPages tiffPages;
    private final CurrentActor actor;

    OwnEvidenceDesk(EvidenceRows rows, EvidenceFolder folder, TiffPages tiffPages, CurrentActor actor) {
        this.rows = rows;
        this.folder = folder;
        this.tiffPages = tiffPages;
        this.actor = actor;
    }

    public ShownFile show(UUID id) {
        String account = actor.get().id();
        EvidenceView view = rows.find(id)
                .filter(file ->
                        file.ownerId() != null && file.ownerId().toString().equals(account))
                .orElseThrow(() -> new NotFound("file", id.toString()));
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
