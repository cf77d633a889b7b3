package io.touchstone.rulebook.library;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document: written, published by somebody who wrote nothing in it, and then never changed.
 *
 * @param editedBy who wrote in it last
 */
public record LibraryDocument(
        UUID id,
        String code,
        DocumentKind kind,
        int version,
        State state,
        DocumentContent content,
        String sha256,
        String madeBy,
        String editedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant effectiveFrom,
        long revision) {

    /** Where a version is. The message key is {@code rulebook.document.state.<word>}. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static LibraryDocument draft(
            UUID id, String code, DocumentKind kind, int version, DocumentContent content, Actor actor) {
        String by = actor.toString();
        return new LibraryDocument(
                id, code, kind, version, State.DRAFT, content, content.sha256(), by, by, null, null, null, 0);
    }

    public String label() {
        return code + " v" + version;
    }

    /** Who wrote in it, who then cannot publish it. */
    public boolean isBy(String actor) {
        return madeBy.equals(actor) || editedBy.equals(actor);
    }

    /** @throws Conflict when it changed since it was seen */
    void checkSeen(long seen) {
        if (seen != revision) {
            throw new Conflict(LibraryRule.LIBRARY_CHANGED);
        }
    }

    /** Only its writer goes on writing, so that it is always known who may not publish it. */
    LibraryDocument edit(DocumentContent words, Actor actor) {
        require(state == State.DRAFT);
        if (!isBy(actor.toString())) {
            throw new RuleViolation(LibraryRule.LIBRARY_NOT_OWN_WORDS);
        }
        return new LibraryDocument(
                id,
                code,
                kind,
                version,
                state,
                words,
                words.sha256(),
                madeBy,
                actor.toString(),
                null,
                null,
                null,
                revision);
    }

    LibraryDocument publish(Instant from, Instant at, Actor actor) {
        require(state == State.DRAFT);
        if (isBy(actor.toString())) {
            throw new RuleViolation(LibraryRule.LIBRARY_OWN_WORDS);
        }
        if (from.isBefore(at)) {
            throw new RuleViolation(LibraryRule.LIBRARY_DAY_PAST);
        }
        return new LibraryDocument(
                id,
                code,
                kind,
                version,
                State.PUBLISHED,
                content,
                sha256,
                madeBy,
                editedBy,
                at,
                actor.toString(),
                from,
                revision);
    }

    LibraryDocument withdraw() {
        require(state == State.DRAFT);
        return new LibraryDocument(
                id,
                code,
                kind,
                version,
                State.WITHDRAWN,
                content,
                sha256,
                madeBy,
                editedBy,
                null,
                null,
                null,
                revision);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new RuleViolation(LibraryRule.LIBRARY_STEP_REFUSED);
        }
    }
}
