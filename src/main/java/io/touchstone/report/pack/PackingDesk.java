package io.touchstone.report.pack;

import io.touchstone.export.ExportSource;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.ReportPermissions.CanPack;
import io.touchstone.shell.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Where evidence packs are asked for (feature M5). */
@Service
public class PackingDesk {

    /** Packs a person asks for in a day. */
    static final int A_DAY_MAX = 50;

    private final PackParts parts;
    private final PackReaders readers;
    private final PackRows rows;
    private final PackBook book;
    private final Clock clock;

    PackingDesk(PackParts parts, PackReaders readers, PackRows rows, PackBook book, Clock clock) {
        this.parts = parts;
        this.readers = readers;
        this.rows = rows;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The lists there are for a reader.
     *
     * @param undated those that cannot be packed, as they are told by the time of their facts
     */
    public record Offer(List<String> lists, List<String> undated) {}

    @CanPack
    public Offer offer() {
        Set<String> undated = parts.undated();
        List<String> seen = parts.all().stream()
                .filter(readers::maySee)
                .map(ExportSource::name)
                .toList();
        return new Offer(
                seen.stream().filter(name -> !undated.contains(name)).toList(),
                seen.stream().filter(undated::contains).toList());
    }

    /** Asks for a pack and answers its number; asking twice asks once. */
    @CanPack
    public String ask(PackWish wish) {
        Actor actor = readers.actor();
        Instant now = clock.instant();
        if (wish.parts().isEmpty()) {
            throw new RuleViolation(PackRule.PACK_PARTS_NONE);
        }
        wish.parts().forEach(part -> readers.require(parts.find(part.source())));
        PackScope scope = new PackScope(wish.asOf(), readers.merchants(wish.merchants()), wish.parts());
        if (scope.asOf().isAfter(now)) {
            throw new RuleViolation(PackRule.PACK_AS_OF_FUTURE);
        }
        if (rows.askedSince(UUID.fromString(actor.id()), now.minus(Duration.ofDays(1))) >= A_DAY_MAX) {
            throw Refused.tooMany(Duration.ofHours(1));
        }
        parts.require(scope);
        return book.ask(wish.once(), scope, actor);
    }
}
