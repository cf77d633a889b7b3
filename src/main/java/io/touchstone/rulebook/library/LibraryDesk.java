package io.touchstone.rulebook.library;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.rule.RulePermissions.CanPublishRules;
import io.touchstone.rulebook.rule.RulePermissions.CanReadRules;
import io.touchstone.rulebook.rule.RulePermissions.CanWriteRules;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where standards and commitments are written and, by another person, published (K1, K2). */
@Service
@Transactional
public class LibraryDesk {

    private final LibraryRows rows;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    LibraryDesk(LibraryRows rows, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    @CanReadRules
    @Transactional(readOnly = true)
    public KeysetPage<LibraryDocument> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return rows.page(filter, cursor, limit);
    }

    /** All versions of a document, newest first. */
    @CanReadRules
    @Transactional(readOnly = true)
    public List<LibraryDocument> versions(String code) {
        List<LibraryDocument> all = rows.versions(code);
        if (all.isEmpty()) {
            throw new NotFound("document", code);
        }
        return all;
    }

    /** Whether the reader wrote in it, who then cannot publish it. */
    @CanReadRules
    @Transactional(readOnly = true)
    public boolean isOwn(LibraryDocument document) {
        return document.isBy(actor.get().toString());
    }

    /** Drafts a new document, once for a form that was shown. */
    @CanWriteRules
    public LibraryDocument begin(UUID once, String code, DocumentKind kind, DocumentContent content) {
        Actor by = actor.get();
        Optional<LibraryDocument> made = made(once, code);
        if (made.isPresent()) {
            return made.get();
        }
        if (!rows.addCode(code, kind, clock.instant(), by.toString())) {
            throw new RuleViolation(LibraryRule.LIBRARY_CODE_TAKEN, code);
        }
        return add(LibraryDocument.draft(once, code, kind, 1, content, by), by);
    }

    /** Drafts another version, once for a form that was shown. */
    @CanWriteRules
    public LibraryDocument draft(UUID once, String code, DocumentContent content) {
        rows.lock(code);
        Optional<LibraryDocument> made = made(once, code);
        if (made.isPresent()) {
            return made.get();
        }
        LibraryDocument newest = versions(code).get(0);
        Actor by = actor.get();
        return add(LibraryDocument.draft(once, code, newest.kind(), newest.version() + 1, content, by), by);
    }

    private Optional<LibraryDocument> made(UUID once, String code) {
        return rows.versions(code).stream().filter(one -> one.id().equals(once)).findFirst();
    }

    private LibraryDocument add(LibraryDocument document, Actor by) {
        Instant at = clock.instant();
        rows.add(document, at);
        events.publishEvent(new LibraryMoved(document, "drafted", by, at));
        return document;
    }

    @CanWriteRules
    public void edit(String code, int version, long seen, DocumentContent content) {
        Actor by = actor.get();
        act(code, version, seen, "edited", document -> document.edit(content, by));
    }

    /** It holds, and asks to be signed, from its day on. */
    @CanPublishRules
    public void publish(String code, int version, long seen, Instant from) {
        Actor by = actor.get();
        Instant at = clock.instant();
        act(code, version, seen, "published", document -> document.publish(from, at, by));
    }

    @CanWriteRules
    public void withdraw(String code, int version, long seen) {
        act(code, version, seen, "withdrawn", LibraryDocument::withdraw);
    }

    private void act(
            String code, int version, long seen, String step, Function<LibraryDocument, LibraryDocument> change) {
        rows.lock(code);
        LibraryDocument document =
                rows.find(code, version).orElseThrow(() -> new NotFound("document", code + " v" + version));
        document.checkSeen(seen);
        LibraryDocument changed = change.apply(document);
        rows.save(changed);
        events.publishEvent(new LibraryMoved(changed, step, actor.get(), clock.instant()));
    }
}
