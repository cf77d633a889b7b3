package io.touchstone.rulebook.domain;

import io.touchstone.kernel.Conflict;
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
    private final Clock clock;

    DraftBook(
            Settings settings,
            SettingDrafts drafts,
            SettingFields fields,
            ObjectProvider<ImpactReplay> replays,
            CurrentActor actor,
            Clock clock) {
        this.settings = settings;
        this.drafts = drafts;
        this.fields = fields;
        this.replays = replays;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public <T> UUID draft(UUID once, SettingKey<T> key, T value, Instant effectiveAt, String source) {
        Instant now = clock.instant();
        if (effectiveAt.isBefore(now)) {
            throw new RuleViolation(RulebookRule.EFFECTIVE_IN_THE_PAST);
        }
        var draft = new SettingDraft(
                once,
                key.name(),
                fields.write(value),
                effectiveAt,
                source,
                settings.versions(key).get(0).version(),
                actor.get().toString(),
                false,
                null);
        if (drafts.add(draft, now)) {
            replay(key).ifPresent(replay -> replay.start(once, key, value, actor.get()));
        } else if (!isSame(drafts.get(once), draft, key)) {
            throw new Conflict(RulebookRule.DRAFT_DIFFERS);
        }
        return once;
    }

    private boolean isSame(SettingDraft before, SettingDraft now, SettingKey<?> key) {
        return before.name().equals(now.name())
                && before.madeBy().equals(now.madeBy())
                && before.effectiveAt().equals(now.effectiveAt())
                && before.source().equals(now.source())
                && fields.read(key, before.value()).equals(fields.read(key, now.value()));
    }

    /** Who works out the effect of a setting; empty when nobody does. */
    Optional<ImpactReplay> replay(SettingKey<?> key) {
        return replays.stream().filter(replay -> replay.covers(key)).findFirst();
    }
}
