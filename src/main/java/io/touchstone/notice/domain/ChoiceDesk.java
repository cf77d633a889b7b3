package io.touchstone.notice.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.domain.NoticePermissions.CanReadOwnInbox;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people choose which notices reach them where; always the reader's own choices. */
@Service
@CanReadOwnInbox
@Transactional
public class ChoiceDesk {

    private static final int HOURS = 24;

    private final Choices choices;
    private final KindBook kinds;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    ChoiceDesk(
            Choices choices,
            KindBook kinds,
            Accounts accounts,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.choices = choices;
        this.kinds = kinds;
        this.accounts = accounts;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The kinds that are sent to the reader, the mandatory ones first. */
    @Transactional(readOnly = true)
    public List<NoticeKind> kinds() {
        return find().map(own -> kinds.sentTo(seats(own))).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public ChoicesView choices() {
        AccountView own = own();
        Map<String, Choice> chosen = choices.all(own.id());
        List<ChoiceRow> rows = kinds.sentTo(seats(own)).stream()
                .map(kind -> new ChoiceRow(kind, choice(kind, chosen)))
                .toList();
        Choices.Reader reader = choices.reader(own.id()).orElse(new Choices.Reader(DigestRound.USUAL_HOUR, 0));
        return new ChoicesView(rows, reader.digestHour(), reader.version(), own.email());
    }

    /**
     * Keeps what was chosen; kinds that are not named stay as they are.
     *
     * @param seen the version that was shown
     */
    public void choose(Map<String, Choice> chosen, int digestHour, long seen) {
        AccountView own = own();
        if (digestHour < 0 || digestHour >= HOURS) {
            throw new RuleViolation(NoticeRule.NOTICE_HOUR_UNREADABLE);
        }
        Set<Role.Seat> seats = seats(own);
        chosen.forEach((key, choice) -> requireOpen(key, choice, seats));
        if (!choices.keep(own.id(), digestHour, seen)) {
            throw new Conflict(NoticeRule.NOTICE_CHOICES_CHANGED);
        }
        chosen.forEach((key, choice) -> choices.keep(own.id(), key, choice));
        Actor actor = currentActor.get();
        events.publishEvent(new NoticeEvent(
                "notice.choices_changed",
                new Subject("account", own.id().toString()),
                actor,
                clock.instant(),
                Map.of("kinds", Integer.toString(chosen.size()))));
    }

    private void requireOpen(String key, Choice choice, Set<Role.Seat> seats) {
        NoticeKind kind = kinds.sentTo(seats).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(NoticeRule.NOTICE_KIND_UNKNOWN, key));
        if (kind.mandatory() && !choice.equals(Choice.usual(kind))) {
            throw new RuleViolation(NoticeRule.NOTICE_MANDATORY);
        }
    }

    private static Choice choice(NoticeKind kind, Map<String, Choice> chosen) {
        Choice usual = Choice.usual(kind);
        return kind.mandatory() ? usual : chosen.getOrDefault(kind.key(), usual);
    }

    private static Set<Role.Seat> seats(AccountView account) {
        return account.roles().stream().map(Role::seat).collect(Collectors.toSet());
    }

    private AccountView own() {
        return find().orElseThrow(
                        () -> new NotFound("account", currentActor.get().id()));
    }

    private Optional<AccountView> find() {
        return accounts.find(new AccountId(UUID.fromString(currentActor.get().id())));
    }
}
