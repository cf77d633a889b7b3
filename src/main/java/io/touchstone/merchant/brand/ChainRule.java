package io.touchstone.merchant.brand;

import io.touchstone.merchant.brand.ChainVerdict.Break;
import io.touchstone.merchant.brand.ChainVerdict.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a chain each type of shop may stand at the end of (rules.md 5: flagship own brand or exclusive grant of the
 * owner, franchise level 1, ordinary level 1 to 4).
 *
 * @param franchiseLevelMax 0 to 8
 * @param ordinaryLevelMax 0 to 8
 */
public record ChainRule(int franchiseLevelMax, int ordinaryLevelMax) {

    public ChainRule {
        require(franchiseLevelMax);
        require(ordinaryLevelMax);
    }

    private static void require(int level) {
        if (level < 0 || level > BrandChain.LINKS_MAX) {
            throw new IllegalArgumentException("a level is between 0 and " + BrandChain.LINKS_MAX);
        }
    }

    /** The verdict with what the type of shop asks beyond a whole chain. */
    ChainVerdict apply(ChainVerdict verdict, @Nullable String shopType) {
        List<Break> breaks = new ArrayList<>(verdict.breaks());
        boolean flagship = "flagship".equals(shopType);
        int most = flagship ? 1 : "franchise".equals(shopType) ? franchiseLevelMax : ordinaryLevelMax;
        if (verdict.level() > most) {
            breaks.add(new Break(Reason.LEVEL_TOO_DEEP, null));
        } else if (flagship && verdict.level() == 1 && verdict.path().stream().noneMatch(ChainRule::isExclusiveGrant)) {
            breaks.add(new Break(Reason.NOT_EXCLUSIVE, null));
        }
        return new ChainVerdict(verdict.level(), verdict.path(), breaks);
    }

    private static boolean isExclusiveGrant(ChainLink link) {
        return link.kind() == ChainLink.Kind.GRANT && link.exclusive();
    }
}
