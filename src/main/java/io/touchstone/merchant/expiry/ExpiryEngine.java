package io.touchstone.merchant.expiry;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.expiry.ExpiryRows.Due;
import io.touchstone.merchant.life.HoldScopes;
import io.touchstone.merchant.life.Holds;
import io.touchstone.merchant.life.LifeEvent;
import io.touchstone.merchant.people.ShopPost;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/**
 * Tells shops of documents that run out, holds what an ended one covers, and releases it on renewal (A5). Each call is one
 * batch in one transaction; doing it again changes nothing.
 */
@Component
@Transactional
class ExpiryEngine {

    static final Actor SELF = Actor.system("merchant-expiry");

    private static final Set<MerchantState> TOLD =
            EnumSet.of(MerchantState.TRIAL, MerchantState.ACTIVE, MerchantState.SUSPENDED);

    private final ExpiryRows rows;
    private final Holds holds;
    private final ShopPost post;
    private final Merchants merchants;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;
    private final Clock clock;

    ExpiryEngine(
            ExpiryRows rows,
            Holds holds,
            ShopPost post,
            Merchants merchants,
            MessageSource messages,
            ApplicationEventPublisher events,
            PlatformTime time,
            Clock clock) {
        this.rows = rows;
        this.holds = holds;
        this.post = post;
        this.merchants = merchants;
        this.messages = messages;
        this.events = events;
        this.time = time;
        this.clock = clock;
    }

    /** Sends the notices of one batch and answers how many; empty batches end only when nothing remains. */
    int remind() {
        Instant at = clock.instant();
        List<Due> due = rows.takeNotices(time.day(at), at);
        due.stream()
                .filter(one -> TOLD.contains(merchants.stateAt(one.merchantId(), at)))
                .forEach(one -> remind(one, at));
        return due.size();
    }

    boolean remindersRemain() {
        return rows.noticesRemain(time.day(clock.instant()));
    }

    /** Holds what the documents of one batch covered; answers the last of them, or null after the end. */
    @Nullable
    UUID hold(UUID after) {
        Instant at = clock.instant();
        List<Due> expired = rows.expired(time.day(at), after);
        expired.forEach(one -> hold(one, at));
        return expired.isEmpty() ? null : expired.get(expired.size() - 1).documentId();
    }

    /** Releases one batch of what was renewed and answers how many documents it was. */
    int release(Actor actor) {
        Instant at = clock.instant();
        LocalDate today = time.day(at);
        List<Due> renewed = rows.renewed(today);
        renewed.forEach(one -> holds.release(cause(one), "document renewed", at, actor));
        return renewed.size();
    }

    private void remind(Due due, Instant at) {
        post.tell(
                due.merchantId(),
                "merchant.notice.expiry-" + due.days(),
                "/portal/shops/" + UriUtils.encodePathSegment(due.merchantId(), StandardCharsets.UTF_8) + "/documents",
                due.validUntil().toString(),
                name(due, Locale.SIMPLIFIED_CHINESE),
                name(due, Locale.ENGLISH));
        events.publishEvent(LifeEvent.of(
                "expiry_noticed",
                due.merchantId(),
                SELF,
                at,
                "document",
                due.documentId().toString(),
                "days",
                Integer.toString(due.days())));
    }

    /** In one language; the letter takes the one it is written in. */
    private String name(Due due, Locale locale) {
        return messages.getMessage("merchant.document." + due.type(), null, locale);
    }

    private void hold(Due due, Instant at) {
        String reason = due.type() + " expired on " + due.validUntil();
        holds.hold(due.merchantId(), HoldScopes.of(due.cover()), cause(due), reason, at, SELF);
    }

    private static Holds.Cause cause(Due due) {
        return new Holds.Cause(Holds.Cause.Kind.DOCUMENT, due.documentId().toString());
    }
}
