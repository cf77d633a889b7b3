package io.touchstone.restriction.loop;

import io.touchstone.restriction.ShopShelf;
import io.touchstone.restriction.loop.LoopPermissions.CanReadLoop;
import io.touchstone.restriction.loop.LoopPermissions.CanWorkOnLoop;
import io.touchstone.shell.CurrentActor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one tries the sample consumers: a search by what search enforces, and what the other three let a shop do. */
@Service
public class TrialDesk {

    private static final int FOUND_MAX = 30;
    private static final int USES = 20;

    private final SampleConsumers samples;
    private final Trials trials;
    private final ShopShelf shelf;
    private final JdbcClient jdbc;
    private final CurrentActor actor;

    TrialDesk(SampleConsumers samples, Trials trials, ShopShelf shelf, JdbcClient jdbc, CurrentActor actor) {
        this.samples = samples;
        this.trials = trials;
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /**
     * A shop in the list of a search.
     *
     * @param weight what search enforces; 0 leaves it out of the list
     */
    public record Hit(ShopShelf.Shop shop, BigDecimal weight, BigDecimal score, String reason) {

        public boolean isLeftOut() {
            return weight.signum() == 0;
        }
    }

    /** What a shop asked for and got. */
    public record Use(String merchantId, boolean granted, String reason, Instant at) {}

    /** By points times weight; what is left out comes last, with the reason. */
    @CanReadLoop
    @Transactional(readOnly = true)
    public List<Hit> search(String beginning) {
        List<ShopShelf.Shop> found = shelf.best(beginning, FOUND_MAX);
        Set<String> merchants = found.stream().map(ShopShelf.Shop::merchantId).collect(Collectors.toSet());
        Map<String, Enforced> enforced = samples.about(ConsumerName.SEARCH, merchants);
        return found.stream()
                .map(shop -> hit(shop, enforced))
                .sorted(Comparator.comparing(Hit::isLeftOut)
                        .thenComparing(Hit::score, Comparator.reverseOrder())
                        .thenComparing(hit -> hit.shop().merchantId()))
                .toList();
    }

    /** A shop signs up, enrols or asks for credit. */
    @CanWorkOnLoop
    @Transactional
    public Use use(ConsumerName name, String merchantId) {
        return trials.use(name, merchantId, actor.get());
    }

    @CanReadLoop
    @Transactional(readOnly = true)
    public List<Use> uses(ConsumerName name) {
        return jdbc.sql("select merchant_id, granted, reason, used_at from restriction_use where consumer = :consumer"
                        + " order by use_id desc limit :limit")
                .param("consumer", name.word())
                .param("limit", USES)
                .query((row, number) -> new Use(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whom it holds back, by id. */
    @CanReadLoop
    @Transactional(readOnly = true)
    public List<Enforced> held(ConsumerName name) {
        return samples.held(name, "", FOUND_MAX);
    }

    private static Hit hit(ShopShelf.Shop shop, Map<String, Enforced> enforced) {
        Enforced known = enforced.get(shop.merchantId());
        BigDecimal weight = known == null ? BigDecimal.ONE : known.weight();
        BigDecimal score = weight.multiply(BigDecimal.valueOf(Math.max(1, shop.points())));
        return new Hit(shop, weight, score, known == null ? "" : known.reason());
    }
}
