package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;

/** How large a picture may be once unpacked: a page of A3 at 600 dots an inch has 70 million pixels. */
record PixelLimit(long pixelsMax, long sideMax) {

    /** Small files can name sizes that no memory holds. */
    void require(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
        if (width > sideMax || height > sideMax || width * height > pixelsMax) {
            throw new RuleViolation(EvidenceRule.BOMB);
        }
    }
}
