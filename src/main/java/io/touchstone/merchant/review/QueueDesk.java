package io.touchstone.merchant.review;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.review.QueueList.Reader;
import io.touchstone.merchant.review.ReviewPermissions.CanReadApplications;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the queue of applications is looked at, and where people keep their views of it. */
@Service
@Transactional
public class QueueDesk {

    private final QueueList list;
    private final SavedViews views;
    private final Acting acting;

    QueueDesk(QueueList list, SavedViews views, Acting acting) {
        this.list = list;
        this.views = views;
        this.acting = acting;
    }

    /** Applications by due time. */
    @CanReadApplications
    @Transactional(readOnly = true)
    public KeysetPage<QueueRow> page(QueueFilter filter, @Nullable String cursor, int limit, Locale locale) {
        return list.page(filter, reader(locale), cursor, limit);
    }

    /** How many the filter finds; counting ends at {@link #countMax()} + 1. */
    @CanReadApplications
    @Transactional(readOnly = true)
    public long count(QueueFilter filter) {
        return list.count(filter, reader(Locale.ROOT));
    }

    /** The filter for an export, which runs later and elsewhere and so is told who reads. */
    @CanReadApplications
    public Map<String, String> exported(QueueFilter filter) {
        Map<String, String> words = new LinkedHashMap<>(filter.words());
        if (filter.mine() || acting.can("quality:answer")) {
            words.put("reader", acting.id());
        }
        return words;
    }

    @CanReadApplications
    public long countMax() {
        return QueueList.COUNT_MAX;
    }

    @CanReadApplications
    @Transactional(readOnly = true)
    public List<SavedView> views() {
        return views.of(me());
    }

    /** Keeps a way to look at the queue, for oneself or for all. */
    @CanReadApplications
    public void saveView(String name, String query, boolean isShared) {
        Instant now = acting.now();
        if (views.countOf(me()) >= SavedViews.OWN_MAX) {
            throw new RuleViolation(ReviewRule.REVIEW_VIEWS_TOO_MANY, SavedViews.OWN_MAX);
        }
        if (!views.add(me(), name, query, isShared, now)) {
            throw new Conflict(ReviewRule.REVIEW_VIEW_NAME_TAKEN, name);
        }
        acting.tell(
                ReviewEvent.of("review_view_saved", "account", me(), acting.actor(), now, Map.of("shared", isShared)));
    }

    /** Forgets one of one's own; another's does not exist. */
    @CanReadApplications
    public void removeView(UUID view) {
        if (!views.remove(view, me())) {
            throw new NotFound("view", view.toString());
        }
        acting.tell(ReviewEvent.of("review_view_removed", "account", me(), acting.actor(), acting.now(), Map.of()));
    }

    private Reader reader(Locale locale) {
        return new Reader(me(), acting.can("quality:answer"), acting.now(), locale);
    }

    private String me() {
        return acting.id();
    }
}
