package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.ShopSanctions;
import io.touchstone.merchant.blocklist.Blocklist;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sanctions through the same aggregate by which people lead a merchant's life. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SanctionedShops implements ShopSanctions {

    private final LifeActs acts;
    private final StoredLives lives;
    private final Blocklist blocklist;

    SanctionedShops(LifeActs acts, StoredLives lives, Blocklist blocklist) {
        this.acts = acts;
        this.lives = lives;
        this.blocklist = blocklist;
    }

    @Override
    public void impose(Sanction sanction) {
        if (lives.hadSanction(sanction.id())) {
            return;
        }
        acts.act(sanction.merchantId(), sanction.actor(), (life, at) -> {
            switch (sanction.act()) {
                case SUSPEND -> life.sanction(suspension(sanction, SuspensionType.DECISION));
                case CLOSE -> life.sanction(suspension(sanction, SuspensionType.CLOSURE));
                case BAN -> life.banByDecision(ban(sanction));
            }
        });
    }

    @Override
    public void end(UUID sanctionId, String merchantId, String reason, Actor actor) {
        acts.act(merchantId, actor, (life, at) -> life.endSanction(sanctionId, reason)
                .ifPresent(ban -> blocklist.end(ban.entryNumber(), reason, at, actor)));
    }

    private static Suspension suspension(Sanction sanction, SuspensionType type) {
        return new Suspension(
                sanction.id(),
                type,
                sanction.reason(),
                sanction.at(),
                sanction.until(),
                sanction.actor().toString());
    }

    private DecisionBan ban(Sanction sanction) {
        String entry = blocklist.block(new Blocklist.Ban(
                sanction.merchantId(), sanction.reason(), sanction.caseNo(), null, sanction.at(), sanction.actor()));
        return new DecisionBan(sanction.id(), sanction.caseNo(), sanction.reason(), entry);
    }
}
