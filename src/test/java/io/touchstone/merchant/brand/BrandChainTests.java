package io.touchstone.merchant.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.merchant.brand.ChainLink.Kind;
import io.touchstone.merchant.brand.ChainLink.State;
import io.touchstone.merchant.brand.ChainVerdict.Break;
import io.touchstone.merchant.brand.ChainVerdict.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrandChainTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Party OWNER = new Party("Heng An Group", "91350100M000100Y43");
    private static final Party AGENT = new Party("East Agent", null);
    private static final Party SHOP = new Party("Little Shop", null);

    @Test
    void knowsTheOwnerWithoutAnyLink() {
        assertThat(new BrandChain(OWNER, List.of()).judge(OWNER, 25, DAY))
                .isEqualTo(new ChainVerdict(0, List.of(), List.of()));
    }

    @Test
    void countsLevelsFromTheOwnerDown() {
        var verdict = chain(link(OWNER, AGENT), link(AGENT, SHOP)).judge(SHOP, null, DAY);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.level()).isEqualTo(2);
    }

    @Test
    void takesAnAffiliateForTheOwnerItself() {
        Party subsidiary = new Party("Heng An China", null);
        ChainLink affiliate = with(link(OWNER, subsidiary), Kind.AFFILIATE, State.VERIFIED, Set.of(), "CN", false);

        assertThat(chain(affiliate, link(subsidiary, SHOP))
                        .judge(SHOP, null, DAY)
                        .level())
                .isEqualTo(1);
    }

    @Test
    void knowsCompaniesByCodeBeforeName() {
        Party renamed = new Party("Heng An Holding", OWNER.uscc());
        Party namesake = new Party(OWNER.name(), "91350200MA2YJ1XR9G");

        assertThat(chain(link(renamed, SHOP)).judge(SHOP, null, DAY).isWhole()).isTrue();
        assertThat(chain(link(namesake, SHOP)).judge(SHOP, null, DAY).breaks())
                .containsExactly(new Break(Reason.NO_LINK, null));
    }

    @Test
    void foldsWidthAndCaseOfNames() {
        assertThat(new Party("ＡＣＭＥ Ltd ", null).isSameAs(new Party("acme ltd", null)))
                .isTrue();
    }

    @Test
    void holdsOnItsLastDayAndBreaksOnTheNext() {
        ChainLink ending = until(link(OWNER, SHOP), DAY);

        assertThat(chain(ending).judge(SHOP, null, DAY).isWhole()).isTrue();
        assertThat(reasons(chain(ending).judge(SHOP, null, DAY.plusDays(1)))).containsExactly(Reason.EXPIRED);
        assertThat(reasons(chain(ending).judge(SHOP, null, DAY.minusYears(2)))).containsExactly(Reason.NOT_YET);
    }

    @Test
    void breaksWhereALinkAboveEndsThoughTheLowerOneGoesOn() {
        ChainLink above = until(link(OWNER, AGENT), DAY);
        var verdict = chain(above, link(AGENT, SHOP)).judge(SHOP, null, DAY.plusDays(1));

        assertThat(verdict.breaks()).containsExactly(new Break(Reason.EXPIRED, above.id()));
        assertThat(verdict.lastDay()).contains(DAY);
    }

    @Test
    void restsOnNothingThatIsNotVerified() {
        assertThat(reasons(chain(with(link(OWNER, SHOP), Kind.GRANT, State.CLAIMED, Set.of(), "CN", false))
                        .judge(SHOP, null, DAY)))
                .containsExactly(Reason.UNVERIFIED);
        assertThat(reasons(chain(with(link(OWNER, SHOP), Kind.GRANT, State.REVOKED, Set.of(), "CN", false))
                        .judge(SHOP, null, DAY)))
                .containsExactly(Reason.REVOKED);
    }

    @Test
    void letsNobodyGiveMoreThanTheyHave() {
        ChainLink above = with(link(OWNER, AGENT), Kind.GRANT, State.VERIFIED, Set.of(25), "CN", false);
        ChainLink all = link(AGENT, SHOP);
        ChainLink abroad = with(all, Kind.GRANT, State.VERIFIED, Set.of(25), ChainLink.WORLD, false);

        assertThat(reasons(chain(above, all).judge(SHOP, null, DAY))).containsExactly(Reason.CLASS_NOT_COVERED);
        assertThat(reasons(chain(above, abroad).judge(SHOP, null, DAY))).containsExactly(Reason.TERRITORY_NOT_COVERED);
        assertThat(reasons(chain(above).judge(AGENT, 3, DAY))).containsExactly(Reason.CLASS_NOT_COVERED);
        assertThat(chain(above).judge(AGENT, 25, DAY).isWhole()).isTrue();
    }

    @Test
    void seesWhatWasGivenToAnotherExclusively() {
        ChainLink exclusive = with(link(OWNER, AGENT), Kind.GRANT, State.VERIFIED, Set.of(), "CN", true);

        assertThat(reasons(chain(exclusive, link(OWNER, SHOP)).judge(SHOP, null, DAY)))
                .containsExactly(Reason.EXCLUSIVE_ELSEWHERE);
        assertThat(chain(until(exclusive, DAY.minusDays(1)), link(OWNER, SHOP))
                        .judge(SHOP, null, DAY)
                        .isWhole())
                .isTrue();
    }

    @Test
    void takesTheWayWithTheFewestBreaks() {
        var verdict = chain(
                        with(link(OWNER, SHOP), Kind.GRANT, State.REVOKED, Set.of(), "CN", false),
                        link(OWNER, AGENT),
                        link(AGENT, SHOP))
                .judge(SHOP, null, DAY);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.level()).isEqualTo(2);
    }

    @Test
    void asksOfEachTypeOfShopWhatRulesAsk() {
        var rule = new ChainRule(1, 4);
        ChainVerdict first = chain(link(OWNER, SHOP)).judge(SHOP, null, DAY);
        ChainVerdict second = chain(link(OWNER, AGENT), link(AGENT, SHOP)).judge(SHOP, null, DAY);
        ChainVerdict exclusive = chain(with(link(OWNER, SHOP), Kind.GRANT, State.VERIFIED, Set.of(), "CN", true))
                .judge(SHOP, null, DAY);

        assertThat(reasons(rule.apply(first, "flagship"))).containsExactly(Reason.NOT_EXCLUSIVE);
        assertThat(rule.apply(exclusive, "flagship").isWhole()).isTrue();
        assertThat(rule.apply(first, "franchise").isWhole()).isTrue();
        assertThat(reasons(rule.apply(second, "franchise"))).containsExactly(Reason.LEVEL_TOO_DEEP);
        assertThat(rule.apply(second, "ordinary").isWhole()).isTrue();
    }

    /** Whatever the links: a loop ends, and a whole verdict's path really leads from the owner to the seller. */
    @Test
    void neverCallsAChainWholeThatIsNot() {
        long seed = 20260301L;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Party> parties =
                    new ArrayList<>(List.of(OWNER, AGENT, SHOP, new Party("D", null), new Party("E", null)));
            List<ChainLink> links = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                Party from = parties.get(random.nextInt(5));
                Party to = parties.get(random.nextInt(5));
                if (!from.isSameAs(to)) {
                    State state = State.values()[random.nextInt(3)];
                    links.add(with(link(from, to), Kind.GRANT, state, Set.of(), "CN", false));
                }
            }
            ChainVerdict verdict = new BrandChain(OWNER, links).judge(SHOP, null, DAY);
            if (verdict.isWhole()) {
                Party at = OWNER;
                for (ChainLink link : verdict.path()) {
                    assertThat(link.grantor().isSameAs(at))
                            .as("seed %d round %d", seed, round)
                            .isTrue();
                    assertThat(link.holdsOn(DAY))
                            .as("seed %d round %d", seed, round)
                            .isTrue();
                    at = link.grantee();
                }
                assertThat(at).as("seed %d round %d", seed, round).isEqualTo(SHOP);
            }
        }
    }

    private static List<Reason> reasons(ChainVerdict verdict) {
        return verdict.breaks().stream().map(Break::reason).toList();
    }

    private static BrandChain chain(ChainLink... links) {
        return new BrandChain(OWNER, List.of(links));
    }

    private static ChainLink link(Party from, Party to) {
        return new ChainLink(
                UUID.randomUUID(),
                Kind.GRANT,
                from,
                to,
                Set.of(),
                "CN",
                false,
                DAY.minusYears(1),
                null,
                State.VERIFIED);
    }

    private static ChainLink until(ChainLink link, @Nullable LocalDate last) {
        return new ChainLink(
                link.id(),
                link.kind(),
                link.grantor(),
                link.grantee(),
                link.classes(),
                link.territory(),
                link.exclusive(),
                link.validFrom(),
                last,
                link.state());
    }

    private static ChainLink with(
            ChainLink link, Kind kind, State state, Set<Integer> classes, String territory, boolean exclusive) {
        return new ChainLink(
                link.id(),
                kind,
                link.grantor(),
                link.grantee(),
                classes,
                territory,
                exclusive,
                link.validFrom(),
                link.validUntil(),
                state);
    }
}
