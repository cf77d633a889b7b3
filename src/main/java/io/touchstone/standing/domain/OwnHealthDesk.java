package io.touchstone.standing.domain;

import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding.Dimension;
import io.touchstone.credit.CreditStanding.Dsr;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.EligibilityByState;
import io.touchstone.merchant.MerchantAt;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.OpenMatters;
import io.touchstone.penalty.OpenMatters.OpenMatter;
import io.touchstone.penalty.ViolationStanding;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.Purpose;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.RequestMemo;
import io.touchstone.standing.domain.StandingPermissions.CanReadOwnStanding;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a merchant how its shop is and what to do; a shop without a seat does not exist for the asker. */
@Service
@CanReadOwnStanding
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OwnHealthDesk {

    private static final int MATTERS_MAX = 20;

    private final StandingFile file;
    private final Merchants merchants;
    private final CreditRegister credit;
    private final OpenMatters matters;
    private final Rules rules;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnHealthDesk(
            StandingFile file,
            Merchants merchants,
            CreditRegister credit,
            OpenMatters matters,
            Rules rules,
            CurrentActor currentActor,
            Clock clock) {
        this.file = file;
        this.merchants = merchants;
        this.credit = credit;
        this.matters = matters;
        this.rules = rules;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    public ShopHealth health(String merchantId) {
        Instant now = clock.instant();
        UUID account = UUID.fromString(currentActor.get().id());
        MerchantAt shop = RequestMemo.once(List.of("own-shop", account, merchantId), () -> merchants
                .ofAccount(account, merchantId, now)
                .orElseThrow(() -> new NotFound("merchant", merchantId)));
        var standing = file.of(shop, now);
        ShopCredit known = new ShopCredit(shop.merchant(), shop.state(), standing.credit(), standing.restrictions());
        List<ClassHealth> classes = classes(standing.violations(), now);
        List<OpenMatter> open = matters.of(merchantId, now, MATTERS_MAX);
        Map<Purpose, Eligibility> answers = EligibilityByState.answers(shop.state(), known.restrictions());
        boolean restricted = !known.restrictions().isEmpty()
                || answers.values().stream().map(Eligibility::weight).anyMatch(OwnHealthDesk::isDemoted);
        boolean atRisk = standing.deposit().shortfall().minor() > 0
                || !open.isEmpty()
                || classes.stream().anyMatch(ClassHealth::isNear);
        HealthWord word = HealthWord.of(
                shop.state(), restricted, atRisk, isBelow(standing.credit().dsr()));
        return new ShopHealth(
                word,
                known,
                credit.lift(standing.credit()),
                standing.deposit(),
                standing.violations(),
                classes,
                open,
                answers);
    }

    private List<ClassHealth> classes(ViolationStanding violations, Instant now) {
        LadderTerms ladder =
                rules.at(Rules.LADDER, now).map(OwnHealthDesk::terms).orElse(null);
        ViolationStanding.Points is = violations.now();
        ViolationStanding.Points next = violations.next();
        return List.of(
                ClassHealth.of(ViolationClass.A, is.a(), next.a(), ladder),
                ClassHealth.of(ViolationClass.B, is.b(), next.b(), ladder),
                ClassHealth.of(ViolationClass.C, is.c(), next.c(), ladder));
    }

    private static @Nullable LadderTerms terms(RuleVersion version) {
        return version.terms() instanceof LadderTerms ladder ? ladder : null;
    }

    /** Between nothing and all: a purpose that the state alone forbids is no restriction of the shop. */
    private static boolean isDemoted(BigDecimal weight) {
        return weight.signum() > 0 && weight.compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean isBelow(Dsr dsr) {
        return Stream.of(dsr.description(), dsr.service(), dsr.logistics())
                .map(Dimension::vsIndustry)
                .anyMatch(against -> against != null && against.signum() < 0);
    }
}
