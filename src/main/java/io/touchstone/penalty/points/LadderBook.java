package io.touchstone.penalty.points;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ladder as the rule centre dates it, read once for however many events climb it. */
@Component
class LadderBook {

    private final Rules rules;
    private final PlatformTime time;

    LadderBook(Rules rules, PlatformTime time) {
        this.rules = rules;
        this.time = time;
    }

    Ladder open() {
        return new Ladder(dated(), time);
    }

    LadderVersions dated() {
        return dated(rules.versions(Rules.LADDER));
    }

    /** The ladder of whichever version held at each time. */
    static LadderVersions dated(List<RuleVersion> versions) {
        Map<UUID, LadderVersion> ladders = new HashMap<>();
        versions.forEach(version -> ladders.put(version.id(), ladder(version)));
        return at -> {
            for (RuleVersion version : versions) {
                if (version.holdsAt(at)) {
                    return Objects.requireNonNull(ladders.get(version.id()));
                }
            }
            throw new IllegalStateException("no ladder at " + at);
        };
    }

    static LadderVersion ladder(RuleVersion version) {
        if (version.terms() instanceof LadderTerms terms) {
            return new LadderVersion(version.id(), version.label(), terms);
        }
        throw new IllegalStateException("no ladder: " + version.label());
    }
}
