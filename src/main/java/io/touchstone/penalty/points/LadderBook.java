package io.touchstone.penalty.points;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import java.util.List;
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
        return new Ladder(dated(rules.versions(Rules.LADDER)), time);
    }

    /** The ladder of whichever version held at each time. */
    static LadderVersions dated(List<RuleVersion> versions) {
        List<RuleVersion> ladders = versions.stream()
                .filter(version -> version.effectiveFrom() != null)
                .toList();
        return at -> ladders.stream()
                .filter(version -> version.holdsAt(at))
                .findFirst()
                .map(LadderBook::ladder)
                .orElseThrow(() -> new IllegalStateException("no ladder at " + at));
    }

    static LadderVersion ladder(RuleVersion version) {
        if (version.terms() instanceof LadderTerms terms) {
            return new LadderVersion(version.id(), version.label(), terms);
        }
        throw new IllegalStateException("no ladder: " + version.label());
    }
}
