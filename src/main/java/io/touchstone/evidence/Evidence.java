package io.touchstone.evidence;

import io.touchstone.kernel.Actor;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** Takes in what somebody sent with something of theirs; a merchant’s person may read it in the portal from then on. */
    default EvidenceView receive(Upload upload, Actor actor) {
        UUID owner = actor.kind() == Actor.Kind.MERCHANT ? UUID.fromString(actor.id()) : null;
        return receive(upload.content(), upload.name(), owner, actor);
    }

    Optional<EvidenceView> find(FileId id);

    /** The files of these ids; unknown ones are left out. */
    Map<FileId, EvidenceView> find(Collection<FileId> ids);

    /** Rows about files, shown with the files’ names; rows of files that are not there are left out. */
    default <R, S> List<S> named(List<R> rows, Function<R, UUID> file, BiFunction<R, String, S> shown) {
        Map<FileId, EvidenceView> files =
                find(rows.stream().map(file).map(FileId::new).toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(files.get(new FileId(file.apply(row))))
                        .map(view -> shown.apply(row, view.name())))
                .toList();
    }

    /** The bytes; the caller closes the stream. */
    InputStream open(FileId id);
}
