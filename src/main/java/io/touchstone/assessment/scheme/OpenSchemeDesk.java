package io.touchstone.assessment.scheme;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schemes as anybody may read them; drafts are not among them. */
@Service
@Transactional(readOnly = true)
public class OpenSchemeDesk {

    private final SchemeReader reader;

    OpenSchemeDesk(SchemeReader reader) {
        this.reader = reader;
    }

    /** What was published, the latest first. */
    @PreAuthorize("permitAll()")
    public List<SchemeRow> list() {
        return reader.open();
    }

    @PreAuthorize("permitAll()")
    public SchemePage page(SchemeRef ref) {
        return reader.openPage(ref);
    }

    /** Its canonical text, whose hash is the version's. */
    @PreAuthorize("permitAll()")
    public String yaml(SchemeRef ref) {
        return SchemeText.write(reader.openDocument(ref));
    }
}
