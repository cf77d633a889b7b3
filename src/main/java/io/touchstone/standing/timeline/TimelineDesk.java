package io.touchstone.standing.timeline;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.standing.timeline.Timelines.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells staff what happened to a merchant. Each module’s entries are for those who may read them there, so the timeline of
 * two readers may differ in length but never in what an entry says.
 */
@Service
@PreAuthorize("hasAuthority('standing:read')")
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class TimelineDesk {

    private final Timelines timelines;
    private final Merchants merchants;
    private final ReaderAbilities reader;

    TimelineDesk(Timelines timelines, Merchants merchants, ReaderAbilities reader) {
        this.timelines = timelines;
        this.merchants = merchants;
        this.reader = reader;
    }

    /**
     * A page of it.
     *
     * @param kinds all that the reader can choose
     * @param undone by id: the entries that the page’s entries take back
     * @param undoing by the id of what is taken back: the entries that do
     */
    public record Page(
            MerchantView merchant,
            List<String> kinds,
            KeysetPage<TimelineEntry> entries,
            Map<String, TimelineEntry> undone,
            Map<String, TimelineEntry> undoing) {}

    /** @param kind one of the reader’s kinds; null and any other word for all */
    public Page page(String merchantId, @Nullable String kind, Instant until, @Nullable String cursor, int limit) {
        MerchantView merchant = merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
        Predicate<String> able = reader::may;
        List<String> kinds = timelines.kinds(able);
        Asked asked = new Asked(merchant.merchantId(), kind != null && kinds.contains(kind) ? kind : null, until, able);
        KeysetPage<TimelineEntry> page = timelines.page(asked, cursor, limit);
        List<TimelineEntry> others = timelines.counterparts(asked, page.items());
        Map<String, TimelineEntry> undoing = others.stream()
                .filter(entry -> entry.undoes() != null)
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.undoes()), entry -> entry, (first, again) -> first));
        return new Page(merchant, kinds, page, Timelines.byId(others), undoing);
    }
}
