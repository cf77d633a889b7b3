package io.touchstone.rulebook.domain;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.ImpactReplay;
import io.touchstone.rulebook.SettingEditor;
import io.touchstone.rulebook.SettingEntered;
import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.SettingVersion;
import io.touchstone.rulebook.SettingWords;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.domain.RulebookPermissions.CanEditSettings;
import io.touchstone.rulebook.domain.RulebookPermissions.CanReadSettings;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where settings are looked up and changed: drafted first, their effect looked at, then entered. */
@Service
@Transactional
public class SettingDesk {

    private final List<SettingKey<?>> keys;
    private final Settings settings;
    private final SettingVersions versions;
    private final SettingDrafts drafts;
    private final SettingFields fields;
    private final DraftBook book;
    private final ObjectProvider<SettingEditor> editors;
    private final ObjectProvider<SettingWords> words;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    SettingDesk(
            List<SettingKey<?>> keys,
            Settings settings,
            SettingVersions versions,
            SettingDrafts drafts,
            SettingFields fields,
            DraftBook book,
            ObjectProvider<SettingEditor> editors,
            ObjectProvider<SettingWords> words,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.keys = keys.stream().sorted(Comparator.comparing(SettingKey::name)).toList();
        this.settings = settings;
        this.versions = versions;
        this.drafts = drafts;
        this.fields = fields;
        this.book = book;
        this.editors = editors;
        this.words = words;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    @CanReadSettings
    public List<SettingView> list() {
        return keys.stream().map(this::view).toList();
    }

    @CanReadSettings
    public SettingView find(String name) {
        return view(key(name));
    }

    /**
     * Takes a value down and has its effect worked out.
     *
     * @param once made when the form was shown, so that sent twice it is one draft
     */
    @CanEditSettings
    public UUID draft(UUID once, String name, Map<String, String> values, Instant effectiveAt, String source) {
        return draft(once, key(name), values, effectiveAt, source);
    }

    private <T> UUID draft(
            UUID once, SettingKey<T> key, Map<String, String> values, Instant effectiveAt, String source) {
        Instant now = clock.instant();
        T value = changed(key, values, now);
        requireKnown(key, fields.form(key, settings.at(key, now)), values);
        return book.draft(once, key, value, effectiveAt, source);
    }

    /** Asks for each word in the place in which it was typed; a row left empty has none. */
    private void requireKnown(SettingKey<?> key, List<SettingField> form, Map<String, String> values) {
        for (SettingWords allowed : words) {
            for (SettingField field : allowed.setting().equals(key.name()) ? form : List.<SettingField>of()) {
                String word = values.getOrDefault(field.path(), "").strip();
                if (field.labelKey().equals(allowed.labelKey())
                        && !word.isEmpty()
                        && !allowed.known().test(word)) {
                    throw new RuleViolation(
                            RulebookRule.NO_SUCH_WORD,
                            new DefaultMessageSourceResolvable(
                                    new String[] {field.labelKey()}, new Object[] {field.place()}),
                            word);
                }
            }
        }
    }

    private <T> T changed(SettingKey<T> key, Map<String, String> values, Instant now) {
        try {
            return fields.with(key, settings.at(key, now), values);
        } catch (IllegalArgumentException notAllowed) {
            throw new RuleViolation(RulebookRule.VALUE_NOT_ALLOWED);
        }
    }

    /** A draft as its page shows it. */
    public record DraftView(
            SettingDraft draft,
            List<SettingField> fields,
            List<SettingField> now,
            boolean hasImpact,
            boolean impactDone,
            String impactPath) {}

    @CanReadSettings
    public DraftView draft(UUID id) {
        SettingDraft draft = drafts.get(id);
        SettingKey<?> key = key(draft.name());
        Optional<ImpactReplay> replay = book.replay(key);
        boolean isDone = replay.map(one -> one.isDone(id)).orElse(true);
        if (isDone && draft.madeBy().equals(actor.get().toString())) {
            drafts.seen(id, actor.get().toString());
        }
        return new DraftView(
                draft,
                fields.of(key, fields.read(key, draft.value())),
                fields.of(key, settings.at(key, clock.instant())),
                replay.isPresent(),
                isDone,
                replay.map(one -> one.path(id)).orElse(""));
    }

    /** Makes the draft the newest version. */
    @CanEditSettings
    public String enter(UUID id) {
        SettingDraft draft = drafts.held(id);
        SettingKey<?> key = key(draft.name());
        SettingVersion<?> before = newest(key);
        Instant now = clock.instant();
        requireEnterable(draft, before, now);
        var version = new SettingVersion<>(
                before.version() + 1,
                fields.read(key, draft.value()),
                draft.effectiveAt(),
                draft.source(),
                actor.get().toString(),
                now);
        versions.add(key.name(), version, draft.value());
        drafts.entered(id, version.version());
        versions.forgetAfterCommit();
        events.publishEvent(new SettingEntered(
                key.name(),
                version.version(),
                draft.value(),
                fields.write(before.value()),
                draft.effectiveAt(),
                draft.source(),
                actor.get(),
                now));
        return key.name();
    }

    private static void requireEnterable(SettingDraft draft, SettingVersion<?> newest, Instant now) {
        if (draft.enteredAs() != null) {
            throw new Conflict(RulebookRule.ENTERED_ALREADY);
        }
        if (draft.baseVersion() != newest.version()) {
            throw new Conflict(RulebookRule.NOT_THE_NEWEST_VERSION);
        }
        if (!draft.seen()) {
            throw new RuleViolation(RulebookRule.IMPACT_NOT_SEEN);
        }
        if (draft.effectiveAt().isBefore(now)) {
            throw new RuleViolation(RulebookRule.EFFECTIVE_IN_THE_PAST);
        }
    }

    private SettingKey<?> key(String name) {
        return keys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("setting", name));
    }

    private SettingVersion<?> newest(SettingKey<?> key) {
        return settings.versions(key).get(0);
    }

    private SettingView view(SettingKey<?> key) {
        int inForce = settings.versionAt(key, clock.instant());
        List<SettingView.Version> all = settings.versions(key).stream()
                .map(version -> view(key, version))
                .toList();
        SettingView.Version now = all.stream()
                .filter(version -> version.version() == inForce)
                .findFirst()
                .orElseThrow();
        List<SettingField> form = fields.form(key, settings.at(key, clock.instant()));
        return new SettingView(key.name(), now, form, all, editor(key));
    }

    private @Nullable String editor(SettingKey<?> key) {
        return editors.stream()
                .filter(editor -> editor.setting().equals(key.name()))
                .map(SettingEditor::path)
                .findFirst()
                .orElse(null);
    }

    private SettingView.Version view(SettingKey<?> key, SettingVersion<?> version) {
        return new SettingView.Version(
                version.version(),
                fields.of(key, version.value()),
                version.version() == 1 ? null : version.effectiveAt(),
                version.source(),
                version.enteredBy(),
                version.enteredAt());
    }
}
