package io.touchstone.report.catalogue;

import io.touchstone.export.ExportFormat;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.catalogue.Rhythm.Due;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report somebody saved: what it asks, in which form, and when the calendar makes it (issue 8). It is its owner’s; shared, others
 * may look at it and ask the same. It pauses itself when its owner could not ask it by hand any more.
 */
public final class SavedReport {

    private final Head head;
    private final long version;
    private final List<Line> lines = new ArrayList<>();

    private Content content;
    private @Nullable Instant nextAt;
    private @Nullable Pause paused;
    private @Nullable Instant deletedAt;
    private Instant changedAt;

    SavedReport(Stored was) {
        head = was.head();
        content = was.content();
        nextAt = was.nextAt();
        paused = was.paused();
        deletedAt = was.deletedAt();
        changedAt = was.changedAt();
        version = was.version();
    }

    /** Whose it is, and which report of the catalogue. */
    record Head(UUID id, UUID owner, String source, Instant createdAt) {}

    /**
     * What its owner may change.
     *
     * @param words as the report was asked, such as a period of the month before
     */
    public record Content(
            String name, Map<String, String> words, ExportFormat format, Locale locale, boolean shared, Rhythm rhythm) {

        public Content {
            words = Map.copyOf(words);
        }
    }

    /** Why it is not made. The message key is {@code report.pause.<word>}. */
    public enum PauseReason {
        OWNER,
        ABILITY_LOST,
        OWNER_LEFT,
        /** The report is no longer in the catalogue. */
        REPORT_GONE,
        /** The report no longer takes what is asked. */
        QUESTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static PauseReason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Since when and why it rests. */
    public record Pause(PauseReason reason, Instant at) {}

    /** A saved report as it is kept. */
    record Stored(
            Head head,
            Content content,
            @Nullable Instant nextAt,
            @Nullable Pause paused,
            Instant changedAt,
            @Nullable Instant deletedAt,
            long version) {}

    /** One line of its history; the message key is {@code report.saved.line.<key>}. */
    record Line(String key, @Nullable String words, Instant at, Actor actor) {}

    static SavedReport save(Head head, Content content, ZoneId zone, Actor actor) {
        SavedReport saved = new SavedReport(new Stored(head, content, null, null, head.createdAt(), null, 0));
        saved.schedule(head.createdAt(), zone);
        saved.note("saved", content.name(), head.createdAt(), actor);
        return saved;
    }

    Stored stored() {
        return new Stored(head, content, nextAt, paused, changedAt, deletedAt, version);
    }

    Head head() {
        return head;
    }

    Content content() {
        return content;
    }

    /** The lines since it was read. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** @throws RuleViolation when somebody else’s */
    void requireOwner(UUID person) {
        if (!head.owner().equals(person)) {
            throw new RuleViolation(CatalogueRule.SAVED_NOT_OWN);
        }
    }

    /** The calendar begins anew; one that rests goes on resting. */
    void change(Content changed, Instant at, ZoneId zone, Actor actor) {
        requireThere();
        content = changed;
        schedule(at, zone);
        note("changed", changed.name(), at, actor);
    }

    void pause(PauseReason reason, Instant at, Actor actor) {
        requireThere();
        if (content.rhythm().isNever()) {
            throw new Conflict(CatalogueRule.SAVED_NOT_SCHEDULED);
        }
        if (paused != null) {
            return;
        }
        paused = new Pause(reason, at);
        nextAt = null;
        note("paused", reason.word(), at, actor);
    }

    /** From the next due time on; what lay between is not made. */
    void resume(Instant at, ZoneId zone, Actor actor) {
        requireThere();
        if (paused == null) {
            throw new Conflict(CatalogueRule.SAVED_NOT_PAUSED);
        }
        paused = null;
        schedule(at, zone);
        note("resumed", null, at, actor);
    }

    void delete(Instant at, Actor actor) {
        if (deletedAt != null) {
            return;
        }
        deletedAt = at;
        nextAt = null;
        note("deleted", null, at, actor);
    }

    /** Takes the newest due time and moves on; those missed before it are made up for by this one run. */
    Due take(Instant at, ZoneId zone) {
        Instant due = nextAt;
        if (due == null || due.isAfter(at)) {
            throw new IllegalStateException("the saved report " + head.id() + " is not due");
        }
        Due newest = content.rhythm().newest(due, at, zone);
        nextAt = content.rhythm().after(newest.at(), zone).orElseThrow();
        return newest;
    }

    private void schedule(Instant at, ZoneId zone) {
        nextAt = paused == null ? content.rhythm().after(at, zone).orElse(null) : null;
        if (content.rhythm().isNever()) {
            paused = null;
        }
    }

    private void requireThere() {
        if (deletedAt != null) {
            throw new Conflict(CatalogueRule.SAVED_DELETED);
        }
    }

    private void note(String key, @Nullable String words, Instant at, Actor actor) {
        changedAt = at;
        lines.add(new Line(key, words, at, actor));
    }
}
