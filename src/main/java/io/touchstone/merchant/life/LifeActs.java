package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loads a life, has something done to it and saves it, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LifeActs {

    private final StoredLives lives;
    private final LifeLetters letters;
    private final Clock clock;

    LifeActs(StoredLives lives, LifeLetters letters, Clock clock) {
        this.lives = lives;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What people do on a page.
     *
     * @param seen the version that the page showed
     */
    void act(String merchantId, long seen, Actor actor, BiConsumer<MerchantLife, Instant> act) {
        Instant at = clock.instant();
        LifeRecord was = lives.read(merchantId, at);
        if (was.version() != seen) {
            throw lives.stale(merchantId);
        }
        run(merchantId, was, actor, at, act);
    }

    /** What a rule does, which has seen no page. */
    void act(String merchantId, Actor actor, BiConsumer<MerchantLife, Instant> act) {
        Instant at = clock.instant();
        run(merchantId, lives.read(merchantId, at), actor, at, act);
    }

    /** The life as it is now. */
    LifeRecord read(String merchantId) {
        return lives.read(merchantId, clock.instant());
    }

    private void run(
            String merchantId, LifeRecord was, Actor actor, Instant at, BiConsumer<MerchantLife, Instant> act) {
        MerchantLife life = new MerchantLife(was);
        act.accept(life, at);
        if (!life.changes().isEmpty()) {
            lives.save(merchantId, was.version(), life, at, actor);
            letters.send(merchantId, life.changes());
        }
    }
}
