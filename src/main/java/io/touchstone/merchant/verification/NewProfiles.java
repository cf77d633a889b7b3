package io.touchstone.merchant.verification;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.LinkKeys;
import io.touchstone.merchant.domain.NewShops;
import io.touchstone.merchant.life.Profile;
import io.touchstone.merchant.life.Profiles;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appends a version of a profile and lets the rest follow it: the shop's own row, and by what it is found related. */
@Component
class NewProfiles {

    private final Profiles profiles;
    private final NewShops shops;
    private final LinkKeys links;

    NewProfiles(Profiles profiles, NewShops shops, LinkKeys links) {
        this.profiles = profiles;
        this.shops = shops;
        this.links = links;
    }

    void append(Profile profile, Instant at, Actor actor) {
        profiles.append(profile, at, actor);
        shops.change(
                profile.merchantId(),
                profile.shopName(),
                profile.uscc(),
                profile.legalPerson(),
                profile.contactEmail(),
                at);
        Map<LinkFacts.Kind, String> values = new EnumMap<>(LinkFacts.Kind.class);
        put(values, LinkFacts.Kind.LICENCE, profile.uscc());
        put(values, LinkFacts.Kind.LEGAL_PERSON, profile.legalPerson());
        put(values, LinkFacts.Kind.PHONE, profile.contactPhone());
        put(values, LinkFacts.Kind.ADDRESS, profile.registeredAddress());
        LinkKeys.Holder merchant = new LinkKeys.Holder(LinkKeys.Holder.Kind.MERCHANT, profile.merchantId());
        links.keep(merchant, new LinkFacts(values));
        UUID application = profile.applicationId();
        if (application != null) {
            links.pass(new LinkKeys.Holder(LinkKeys.Holder.Kind.APPLICATION, application.toString()), merchant);
        }
    }

    private static void put(Map<LinkFacts.Kind, String> values, LinkFacts.Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(kind, value);
        }
    }
}
