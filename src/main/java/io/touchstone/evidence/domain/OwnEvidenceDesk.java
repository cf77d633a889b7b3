package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.SharedFiles;
import io.touchstone.evidence.domain.EvidencePermissions.CanReadOwnEvidence;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people of the portal look at files of their own account and those shared with them; another's is not there. */
@Service
@CanReadOwnEvidence
@Transactional(readOnly = true)
public class OwnEvidenceDesk {

    private final EvidenceRows rows;
    private final EvidenceFolder folder;
    private final TiffPages tiffPages;
    private final List<SharedFiles> shared;
    private final CurrentActor actor;

    OwnEvidenceDesk(
            EvidenceRows rows,
            EvidenceFolder folder,
            TiffPages tiffPages,
            List<SharedFiles> shared,
            CurrentActor actor) {
        this.shared = List.copyOf(shared);
        this.rows = rows;
        this.folder = folder;
        this.tiffPages = tiffPages;
        this.actor = actor;
    }

    public ShownFile show(UUID id) {
        EvidenceView view =
                rows.find(id).filter(this::mayBeSeen).orElseThrow(() -> new NotFound("file", id.toString()));
        return new ShownFile(
                view,
                folder.place(view.sha256()),
                MediaKind.of(view.mediaType()).proper(view.name()));
    }

    private boolean mayBeSeen(EvidenceView file) {
        UUID account = UUID.fromString(actor.get().id());
        return account.equals(file.ownerId()) || shared.stream().anyMatch(one -> one.isShared(file.id(), account));
    }

    /** A page of a TIFF as a PNG, since browsers draw no TIFF. */
    public TiffPages.Page tiffPage(UUID id, int number) {
        return tiffPages.draw(show(id), number);
    }
}
