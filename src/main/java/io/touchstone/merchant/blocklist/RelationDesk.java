package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.blocklist.BlocklistPermissions.CanSeeRelations;
import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees to whom an applicant or a shop is related, and by which way (A9). */
@Service
@Transactional(readOnly = true)
public class RelationDesk {

    private final RelatedParties related;
    private final HolderNames names;
    private final Clock clock;

    RelationDesk(RelatedParties related, HolderNames names, Clock clock) {
        this.related = related;
        this.names = names;
        this.clock = clock;
    }

    @CanSeeRelations
    public View find(Holder.Kind kind, String id) {
        Holder holder = new Holder(kind, id);
        Instant now = clock.instant();
        HolderNames.Name name = names.of(Set.of(holder), now).get(holder);
        if (name == null) {
            throw new NotFound(kind.word(), id);
        }
        return new View(name.text(), related.of(holder, now));
    }

    /** Somebody and those related. */
    public record View(String name, List<Relation> relations) {}
}
