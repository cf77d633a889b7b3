package io.touchstone.merchant.registration;

import io.touchstone.merchant.registration.RegistrationPermissions.CanInvite;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff invites those who were pre-registered by file: a link by mail that gives them their application. */
@Service
@CanInvite
@Transactional
public class InvitationDesk {

    /** As many letters as one click may send. */
    private static final int BATCH = 100;

    private static final Duration VALID_FOR = Duration.ofDays(14);

    private static final String OPEN = """
            from merchant_application a
            where a.source = 'bulk' and a.state = 'draft' and a.account_id is null and a.contact_email is not null
                and not exists (select from merchant_registration r
                    where r.application_id = a.application_id and (r.used_at is not null or r.expires_at > :now))
            """;

    private final JdbcClient jdbc;
    private final RegistrationLinks links;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    InvitationDesk(
            JdbcClient jdbc,
            RegistrationLinks links,
            Notices notices,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.notices = notices;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    private record Invited(UUID application, String name, String email) {}

    /** How many wait for an invitation. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) " + OPEN)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Sends the next letters, at most a hundred; an invitation that ran out unused may be sent again. */
    public int inviteNext() {
        Instant now = clock.instant();
        List<Invited> next = jdbc.sql("select a.application_id, coalesce(a.contact_name, a.company_name, '') as name,"
                        + " a.contact_email " + OPEN
                        + " order by a.application_id limit :limit for update of a skip locked")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", BATCH)
                .query((row, index) -> new Invited(
                        row.getObject("application_id", UUID.class),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        Objects.requireNonNull(row.getString("contact_email"))))
                .list();
        next.forEach(one -> invite(one, now));
        return next.size();
    }

    private void invite(Invited one, Instant now) {
        String name = one.name().isBlank() ? one.email() : one.name();
        String word = links.make(
                new Registration(one.email(), name, "zh-CN", one.application()),
                actor.get().id(),
                now,
                VALID_FOR);
        notices.send(new Notice(
                new Notice.Recipient.Address(one.email(), "zh-CN"),
                "merchant.letter.invited",
                List.of(name, Long.toString(VALID_FOR.toDays())),
                "/register/" + word,
                EnumSet.of(Notice.Channel.MAIL),
                true));
        events.publishEvent(RegistrationEvent.invited(one.application(), actor.get(), now));
    }
}
