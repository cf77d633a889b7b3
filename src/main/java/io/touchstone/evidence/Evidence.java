package io.touchstone.evidence;

import io.touchstone.kernel.Actor;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where modules keep files that people upload. Who may read one is asked by the module whose page it stands on. */
public interface Evidence {

    /**
     * Takes a file in: its type is found from its content, it is hashed while it streams to disk, scanned where a scanner
     * is set, and kept.
     *
     * @param name as the sender calls it; only for showing
     * @param ownerId the account that may read it in the portal
     * @throws io.touchstone.kernel.RuleViolation when it is empty, too large, not of an accepted type, more than one type
     *     at once, damaged, a bomb or infected
     */
    EvidenceView receive(InputStream content, String name, @Nullable UUID ownerId, Actor actor);

    Optional<EvidenceView> find(FileId id);

    /** The files of these ids; unknown ones are left out. */
    Map<FileId, EvidenceView> find(Collection<FileId> ids);

    /** The bytes; the caller closes the stream. */
    InputStream open(FileId id);
}
