package io.touchstone.merchant.expiry;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.DocumentState;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.application.Verdict;
import io.touchstone.merchant.expiry.RenewalPermissions.CanJudgeDocuments;
import io.touchstone.merchant.expiry.RenewalPermissions.CanReadDocuments;
import io.touchstone.merchant.people.ShopPost;
import io.touchstone.shell.CurrentActor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Where staff sees documents run out, and judges what follows them. */
@Service
@Transactional
public class RenewalDesk {

    private final ShopDocuments shops;
    private final RenewalLists lists;
    private final ApplicationRecords records;
    private final Merchants merchants;
    private final ExpiryEngine engine;
    private final ShopPost post;
    private final CurrentActor currentActor;
    private final PlatformTime time;
    private final Clock clock;

    RenewalDesk(
            ShopDocuments shops,
            RenewalLists lists,
            ApplicationRecords records,
            Merchants merchants,
            ExpiryEngine engine,
            ShopPost post,
            CurrentActor currentActor,
            PlatformTime time,
            Clock clock) {
        this.shops = shops;
        this.lists = lists;
        this.records = records;
        this.merchants = merchants;
        this.engine = engine;
        this.post = post;
        this.currentActor = currentActor;
        this.time = time;
        this.clock = clock;
    }

    @CanReadDocuments
    @Transactional(readOnly = true)
    public MerchantView shop(String merchantId) {
        return merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
    }

    @CanReadDocuments
    @Transactional(readOnly = true)
    public List<DocumentLine> documents(String merchantId) {
        return shops.of(merchantId);
    }

    /** Renewals that wait, the oldest first. */
    @CanReadDocuments
    @Transactional(readOnly = true)
    public KeysetPage<RenewalRow> renewals(@Nullable String cursor, int limit) {
        return KeysetPage.cut(
                lists.renewals(after(cursor), limit + 1),
                limit,
                row -> List.of(row.addedAt().toString(), row.documentId().toString()));
    }

    /** Documents that run out within sixty days or have ended, the earliest first. */
    @CanReadDocuments
    @Transactional(readOnly = true)
    public KeysetPage<ExpiryRow> expiring(@Nullable String cursor, int limit) {
        return KeysetPage.cut(
                lists.expiring(time.day(clock.instant()), after(cursor), limit + 1),
                limit,
                row -> List.of(row.validUntil().toString(), row.documentId().toString()));
    }

    @CanReadDocuments
    @Transactional(readOnly = true)
    public DocumentView renewal(UUID documentId) {
        return records.document(documentId)
                .filter(document -> document.merchantId() != null && document.applicationId() == null)
                .orElseThrow(() -> new NotFound("document", documentId.toString()));
    }

    /** The accepted document that a renewal would follow. */
    @CanReadDocuments
    @Transactional(readOnly = true)
    public @Nullable DocumentView before(DocumentView renewal) {
        return records.documentsOf(String.valueOf(renewal.merchantId())).stream()
                .filter(document -> document.state() == DocumentState.ACCEPTED
                        && document.type() == renewal.type()
                        && document.cover().equals(renewal.cover()))
                .findFirst()
                .orElse(null);
    }

    /** Gives the verdict; an accepted renewal releases at once what the ended document held. */
    @CanJudgeDocuments
    public void judge(UUID documentId, Verdict verdict) {
        DocumentView renewal = renewal(documentId);
        if (renewal.state() != DocumentState.RECEIVED) {
            throw new Conflict(RenewalRule.RENEWAL_JUDGED);
        }
        records.judge(documentId, verdict, currentActor.get(), clock.instant());
        if (verdict.accepted()) {
            engine.release(currentActor.get());
        }
        String merchantId = String.valueOf(renewal.merchantId());
        post.tell(
                merchantId,
                "merchant.notice.renewal-" + (verdict.accepted() ? "accepted" : "rejected"),
                "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/documents");
    }

    private static @Nullable List<String> after(@Nullable String cursor) {
        return cursor == null
                ? null
                : Cursor.decode(cursor, 2).filter(RenewalDesk::isOurs).orElse(null);
    }

    /** A day or a time, and an id; whatever else was sent begins the list anew. */
    private static boolean isOurs(List<String> values) {
        return values.get(0).matches("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z)?")
                && values.get(1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
