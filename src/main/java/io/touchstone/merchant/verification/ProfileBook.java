package io.touchstone.merchant.verification;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.Profile;
import io.touchstone.merchant.life.Profiles;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what is known of who stands behind a shop. */
@Component
class ProfileBook {

    private static final int LINES = 20;

    private final Merchants merchants;
    private final Profiles profiles;
    private final Changes changes;
    private final Verifications verifications;

    ProfileBook(Merchants merchants, Profiles profiles, Changes changes, Verifications verifications) {
        this.merchants = merchants;
        this.profiles = profiles;
        this.changes = changes;
        this.verifications = verifications;
    }

    ProfileView view(String merchantId) {
        MerchantView shop = shop(merchantId);
        List<Profile> versions = profiles.versions(merchantId, LINES);
        return new ProfileView(
                shop,
                versions.isEmpty() ? reported(shop) : versions.get(0),
                versions.isEmpty() ? List.of() : versions.subList(1, versions.size()),
                verifications.dueOn(merchantId),
                verifications.of(merchantId, LINES),
                changes.of(merchantId, LINES));
    }

    /** The newest version; of an imported shop what the platform reported, as version 0. */
    Profile newest(String merchantId) {
        return profiles.newest(merchantId).orElseGet(() -> reported(shop(merchantId)));
    }

    private MerchantView shop(String merchantId) {
        return merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
    }

    private static Profile reported(MerchantView shop) {
        return new Profile(
                shop.merchantId(),
                0,
                Instant.EPOCH,
                null,
                shop.uscc() == null ? "person" : "company",
                shop.name(),
                shop.uscc(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                shop.name(),
                null,
                "");
    }
}
