package io.touchstone.standing.picture;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantAt;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.RequestMemo;
import io.touchstone.standing.picture.Picture.Mark;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a merchant where its bad marks bite (feature F8), but for what is not for its eyes; a shop without a seat does not
 * exist for the asker.
 */
@Service
@PreAuthorize("hasAuthority('standing:own')")
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OwnPictureDesk {

    private final Pictures pictures;
    private final Merchants merchants;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnPictureDesk(Pictures pictures, Merchants merchants, CurrentActor currentActor, Clock clock) {
        this.pictures = pictures;
        this.merchants = merchants;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    public List<Mark> marks(String merchantId) {
        Instant now = clock.instant();
        UUID account = UUID.fromString(currentActor.get().id());
        // The page asked for the same shop already; with no page around it is asked now.
        MerchantAt shop = RequestMemo.once(List.of("own-shop", account, merchantId), () -> merchants
                .ofAccount(account, merchantId, now)
                .orElseThrow(() -> new NotFound("merchant", merchantId)));
        return pictures.ownMarks(shop.merchant().merchantId(), now);
    }
}
