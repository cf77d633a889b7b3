package io.touchstone.assessment.scheme;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of schemes together. */
@Component
class SchemeReader {

    private final SchemeRows rows;
    private final SchemeShelf shelf;
    private final Accounts accounts;

    SchemeReader(SchemeRows rows, SchemeShelf shelf, Accounts accounts) {
        this.rows = rows;
        this.shelf = shelf;
        this.accounts = accounts;
    }

    KeysetPage<SchemeRow> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        KeysetPage<SchemeRow> page = rows.page(filter, cursor, limit);
        return new KeysetPage<>(named(page.items()), page.nextCursor());
    }

    /** Drafts are for the console only. */
    List<SchemeRow> open() {
        return rows.inState(SchemeState.PUBLISHED, SchemeState.OUTLINE, SchemeState.RETIRED);
    }

    SchemePage page(SchemeRef ref, Actor reader) {
        SchemeRow row = row(ref);
        return page(row, rows.versions(ref.scheme()), row.madeBy().equals(reader.toString()));
    }

    SchemePage openPage(SchemeRef ref) {
        SchemeRow row = rows.find(ref)
                .filter(one -> one.state() != SchemeState.DRAFT)
                .orElseThrow(() -> new NotFound("scheme", ref.toString()));
        List<SchemeRow> versions = rows.versions(ref.scheme()).stream()
                .filter(one -> one.state() != SchemeState.DRAFT)
                .toList();
        return page(row, versions, false);
    }

    private SchemePage page(SchemeRow row, List<SchemeRow> versions, boolean own) {
        SchemeDocument document = shelf.document(row);
        @Nullable
        SchemeComparison comparison = before(document)
                .filter(before -> !before.equals(row.ref()))
                .map(before -> comparison(before, document))
                .orElse(null);
        return new SchemePage(
                named(List.of(row)).get(0),
                document.version(),
                document.follows(),
                document.from(),
                versions,
                own,
                comparison);
    }

    SchemeComparison compare(SchemeRef before, SchemeRef after) {
        return comparison(before, shelf.document(row(after)));
    }

    /** With the version it follows, or else the one that is in force. */
    Optional<SchemeComparison> compareWithBefore(SchemeDocument document) {
        return before(document).map(before -> comparison(before, document));
    }

    private SchemeComparison comparison(SchemeRef before, SchemeDocument after) {
        SchemeDocument earlier = shelf.document(row(before));
        return SchemeComparison.of(
                earlier.version(), after.version(), new SchemeMapping(shelf::document).between(earlier, after));
    }

    private Optional<SchemeRef> before(SchemeDocument document) {
        SchemeRef ref = document.version().ref();
        @Nullable String follows = document.follows();
        if (follows != null) {
            return rows.find(new SchemeRef(ref.scheme(), follows)).map(SchemeRow::ref);
        }
        return rows.versions(ref.scheme()).stream()
                .filter(row -> row.state() == SchemeState.PUBLISHED)
                .map(SchemeRow::ref)
                .filter(one -> !one.equals(ref))
                .findFirst();
    }

    Optional<SchemeRow> find(SchemeRef ref) {
        return rows.find(ref);
    }

    SchemeDocument document(SchemeRef ref) {
        return shelf.document(row(ref));
    }

    SchemeDocument openDocument(SchemeRef ref) {
        return shelf.document(rows.find(ref)
                .filter(one -> one.state() != SchemeState.DRAFT)
                .orElseThrow(() -> new NotFound("scheme", ref.toString())));
    }

    private SchemeRow row(SchemeRef ref) {
        return rows.find(ref).orElseThrow(() -> new NotFound("scheme", ref.toString()));
    }

    private List<SchemeRow> named(List<SchemeRow> all) {
        Map<String, String> names = accounts.displayNames(all.stream()
                .flatMap(row -> Stream.of(row.madeBy(), Objects.requireNonNullElse(row.publishedBy(), "")))
                .map(SchemeReader::id)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
        return all.stream()
                .map(row -> row.called(
                        name(names, row.madeBy()), row.publishedBy() == null ? null : name(names, row.publishedBy())))
                .toList();
    }

    private static String name(Map<String, String> names, String actor) {
        return names.getOrDefault(id(actor), id(actor));
    }

    private static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }
}
