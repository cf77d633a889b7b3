package io.touchstone.merchant.expiry;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.kernel.Conflict;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.DocumentState;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.application.NewDocument;
import io.touchstone.merchant.expiry.RenewalPermissions.CanRenewOwnDocuments;
import io.touchstone.merchant.people.SeatRole;
import io.touchstone.merchant.people.Seats;
import io.touchstone.merchant.people.ShopPost;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees when its documents run out, and renews them. Finance and viewers only read. */
@Service
@Transactional
@CanRenewOwnDocuments
public class OwnRenewalDesk {

    private static final Set<SeatRole> ACTING = EnumSet.copyOf(ShopPost.ACTING);

    private final ShopDocuments shops;
    private final Seats seats;
    private final Evidence evidence;
    private final ApplicationRecords records;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnRenewalDesk(
            ShopDocuments shops,
            Seats seats,
            Evidence evidence,
            ApplicationRecords records,
            CurrentActor currentActor,
            Clock clock) {
        this.shops = shops;
        this.seats = seats;
        this.evidence = evidence;
        this.records = records;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DocumentLine> documents(String merchantId) {
        seats.require(merchantId);
        return shops.of(merchantId);
    }

    /** Whether the reader's seat may renew. */
    @Transactional(readOnly = true)
    public boolean acts(String merchantId) {
        return ACTING.contains(seats.require(merchantId));
    }

    @Transactional(readOnly = true)
    public DocumentView document(String merchantId, UUID documentId) {
        seats.require(merchantId);
        return shops.of(merchantId, documentId);
    }

    /**
     * Takes in what follows a document: of its type, for what it covers. It counts once a reviewer accepted it.
     *
     * @param name of the file, as the sender calls it
     */
    public void renew(String merchantId, UUID documentId, InputStream file, String name, DocumentView.Content content) {
        seats.requireOneOf(merchantId, ACTING);
        DocumentView before = shops.of(merchantId, documentId);
        boolean waits = shops.of(merchantId).stream()
                .map(DocumentLine::document)
                .anyMatch(other -> other.state() == DocumentState.RECEIVED
                        && other.type() == before.type()
                        && other.cover().equals(before.cover()));
        if (waits) {
            throw new Conflict(RenewalRule.RENEWAL_WAITS);
        }
        EvidenceView kept = evidence.receive(file, name, seats.account(), currentActor.get());
        records.addDocument(
                new NewDocument(null, merchantId, before.type(), before.cover(), kept.id(), content, 0),
                currentActor.get(),
                clock.instant());
    }
}
