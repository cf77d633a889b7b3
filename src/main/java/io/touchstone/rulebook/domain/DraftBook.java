package io.touchstone.rulebook.domain;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.ImpactReplay;
import io.touchstone.rulebook.SettingDrafting;
import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts of settings and has their effect worked out, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftBook implements SettingDrafting {

    private final Settings settings;
    private final SettingDrafts drafts;
    private final SettingFields fields;
    private final ObjectProvider<ImpactReplay> replays;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    DraftBook(
            Settings settings,
            SettingDrafts drafts,
            SettingFields fields,
            ObjectProvider<ImpactReplay> replays,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.settings = settings;
        this.drafts = drafts;
        this.fields = fields;
        this.replays = replays;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public <T> UUID draft(SettingKey<T> key, T value, Instant effectiveAt, String source) {
        Instant now = clock.instant();
        if (effectiveAt.isBefore(now)) {
            throw new RuleViolation(RulebookRule.EFFECTIVE_IN_THE_PAST);
        }
        var draft = new SettingDraft(
                ids.next(),
                key.name(),
                fields.write(value),
                effectiveAt,
                source,
                settings.versions(key).get(0).version(),
                actor.get().toString(),
                false,
                null);
        drafts.add(draft, now);
        replay(key).ifPresent(replay -> replay.start(draft.id(), key, value, actor.get()));
        return draft.id();
    }

    /** Who works out the effect of a setting; empty when nobody does. */
    Optional<ImpactReplay> replay(SettingKey<?> key) {
        return replays.stream().filter(replay -> replay.covers(key)).findFirst();
    }
}
