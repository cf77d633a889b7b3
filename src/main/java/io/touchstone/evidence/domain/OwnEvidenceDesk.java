package io.touchstone.evidence.domain;

import io.touchstone.evidence.SharedFiles;
import io.touchstone.evidence.domain.EvidencePermissions.CanReadOwnEvidence;
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

    private final ShownFiles files;
    private final List<SharedFiles> shared;
    private final CurrentActor actor;

    OwnEvidenceDesk(ShownFiles files, List<SharedFiles> shared, CurrentActor actor) {
        this.files = files;
        this.shared = List.copyOf(shared);
        this.actor = actor;
    }

    public ShownFile show(UUID id) {
        UUID account = UUID.fromString(actor.get().id());
        return files.show(
                id,
                file -> account.equals(file.ownerId())
                        || shared.stream().anyMatch(one -> one.isShared(file.id(), account)));
    }

    /** A page of a TIFF as a PNG, since browsers draw no TIFF. */
    public TiffPages.Page tiffPage(UUID id, int number) {
        return files.tiffPage(show(id), number);
    }
}
