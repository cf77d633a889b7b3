package io.touchstone.report.engagement;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.engagement.EngagementPage.Line;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.MerchantNames;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Engagements as they are shown to their hosts and their auditors. */
@Component
class EngagementPages {

    private final EngagementRows rows;
    private final EngagementList list;
    private final LookList looks;
    private final Accounts accounts;
    private final ObjectProvider<MerchantNames> merchants;
    private final Settings settings;
    private final PlatformTime time;
    private final Clock clock;

    EngagementPages(
            EngagementRows rows,
            EngagementList list,
            LookList looks,
            Accounts accounts,
            ObjectProvider<MerchantNames> merchants,
            Settings settings,
            PlatformTime time,
            Clock clock) {
        this.rows = rows;
        this.list = list;
        this.looks = looks;
        this.accounts = accounts;
        this.merchants = merchants;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    KeysetPage<EngagementRow> list(EngagementFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    List<EngagementRow> of(UUID auditor) {
        return list.of(auditor);
    }

    EngagementPage page(String number) {
        Engagement engagement = find(number);
        Instant now = clock.instant();
        List<Line> lines = rows.lines(engagement.head().id());
        Map<String, String> names = names(engagement, lines);
        Engagement.Ended ended = engagement.stored().ended();
        String host = engagement.head().engagedBy().toString();
        return new EngagementPage(
                list.row(engagement, now),
                engagement.stored().version(),
                names.getOrDefault(host, host),
                ended == null
                        ? null
                        : new EngagementPage.Ended(
                                names.getOrDefault(
                                        ended.by().toString(), ended.by().toString()),
                                ended.at(),
                                ended.reason()),
                merchants(engagement.head().scope()),
                SeatDays.latest(time.day(engagement.head().from()), settings.at(EngagementTerms.KEY, now)),
                lines.stream().map(line -> named(line, names)).toList());
    }

    KeysetPage<LookRow> looks(String number, LookFilter filter, @Nullable String cursor, int limit) {
        return looks.page(find(number).head().id(), filter, cursor, limit);
    }

    LookSummary summary(String number) {
        return looks.summary(find(number).head().id());
    }

    private Engagement find(String number) {
        return rows.find(number).orElseThrow(() -> new NotFound("engagement", number));
    }

    private Map<String, String> merchants(SeatScope scope) {
        Map<String, String> named = new LinkedHashMap<>();
        List<String> ids = scope.merchants();
        if (ids != null) {
            ids.forEach(id -> named.put(id, id));
            merchants.forEach(names -> named.putAll(names.names(ids)));
        }
        return named;
    }

    private Map<String, String> names(Engagement engagement, List<Line> lines) {
        List<String> ids = new ArrayList<>(lines.stream().map(Line::by).toList());
        ids.add(engagement.head().engagedBy().toString());
        return accounts.displayNames(ids);
    }

    private static Line named(Line line, Map<String, String> names) {
        return new Line(line.key(), line.words(), line.at(), names.getOrDefault(line.by(), line.by()));
    }
}
