package io.touchstone.assessment.scheme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads versions; what was published is kept in memory by its hash, since it never changes again. */
@Component
@Transactional(readOnly = true)
class SchemeShelf implements Schemes {

    private static final int KEPT_MAX = 50;

    private final SchemeRows rows;
    private final Map<String, SchemeDocument> kept = new ConcurrentHashMap<>();

    SchemeShelf(SchemeRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<SchemeVersion> find(SchemeRef ref) {
        return rows.find(ref).filter(row -> row.state() != SchemeState.DRAFT).map(row -> document(row)
                .version());
    }

    @Override
    public List<SchemeVersion> published() {
        return rows.inState(SchemeState.PUBLISHED).stream()
                .map(row -> document(row).version())
                .toList();
    }

    @Override
    public List<Carried> mapping(SchemeRef from, SchemeRef to) {
        Optional<SchemeDocument> earlier = rows.find(from).map(this::document);
        Optional<SchemeDocument> later = rows.find(to).map(this::document);
        if (earlier.isEmpty() || later.isEmpty()) {
            return List.of();
        }
        return new SchemeMapping(this::document).between(earlier.get(), later.get());
    }

    Optional<SchemeDocument> document(SchemeRef ref) {
        return rows.find(ref).map(this::document);
    }

    SchemeDocument document(SchemeRow row) {
        SchemeDocument known = kept.get(row.sha256());
        if (known == null) {
            known = SchemeReading.yaml(rows.content(row.id()))
                    .document()
                    .orElseThrow(() -> new IllegalStateException(row.ref() + " as it is stored cannot be read"));
            if (row.state() != SchemeState.DRAFT && kept.size() < KEPT_MAX) {
                kept.put(row.sha256(), known);
            }
        }
        return Objects.requireNonNull(known).in(row.state());
    }
}
