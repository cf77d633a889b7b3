package io.touchstone.evidence.domain;

import io.touchstone.evidence.domain.EvidencePermissions.CanReadEvidence;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff look at uploaded files. */
@Service
@CanReadEvidence
@Transactional(readOnly = true)
public class EvidenceDesk {

    private final ShownFiles files;

    EvidenceDesk(ShownFiles files) {
        this.files = files;
    }

    public ShownFile show(UUID id) {
        return files.show(id, any -> true);
    }

    /** A page of a TIFF as a PNG, since browsers draw no TIFF. */
    public TiffPages.Page tiffPage(UUID id, int number) {
        return files.tiffPage(show(id), number);
    }
}
