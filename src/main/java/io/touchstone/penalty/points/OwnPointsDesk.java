package io.touchstone.penalty.points;

import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.points.PointsPermissions.CanSeeOwnPoints;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees its own points and what comes next; another's shop does not exist for it. */
@Service
@CanSeeOwnPoints
@Transactional(readOnly = true)
public class OwnPointsDesk {

    private final PointPages pages;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final Clock clock;

    OwnPointsDesk(PointPages pages, Merchants merchants, CurrentActor actor, Clock clock) {
        this.pages = pages;
        this.merchants = merchants;
        this.actor = actor;
        this.clock = clock;
    }

    public PointsView view(String merchantId) {
        return pages.view(merchants.own(actor.get(), merchantId), clock.instant());
    }
}
