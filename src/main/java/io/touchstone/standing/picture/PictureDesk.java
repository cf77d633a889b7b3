package io.touchstone.standing.picture;

import io.touchstone.standing.timeline.ReaderAbilities;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells staff of a merchant as a whole; each panel and each mark for those who may read it in its module. */
@Service
@PreAuthorize("hasAuthority('standing:read')")
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PictureDesk {

    private final Pictures pictures;
    private final ReaderAbilities reader;

    PictureDesk(Pictures pictures, ReaderAbilities reader) {
        this.pictures = pictures;
        this.reader = reader;
    }

    public Picture picture(String merchantId, Instant at) {
        return new Picture(pictures.panels(merchantId, at, reader::may), pictures.marks(merchantId, at, reader::may));
    }
}
