package io.touchstone.assessment.certificate;

import io.touchstone.assessment.AssessmentPermissions.CanAward;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.assessment.result.AssessmentResult;
import io.touchstone.assessment.result.Results;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks certificates up and awards them to what others assessed and froze (feature L4). */
@Service
@Transactional
public class CertificateDesk {

    private final CertificateList list;
    private final CertificatePages pages;
    private final Awarding awarding;
    private final Results results;
    private final CurrentActor actor;
    private final Clock clock;

    CertificateDesk(
            CertificateList list,
            CertificatePages pages,
            Awarding awarding,
            Results results,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.awarding = awarding;
        this.results = results;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<CertificateRow> list(CertificateFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public CertificateView view(String number) {
        return pages.staffView(number);
    }

    /** What would be awarded, before it is. */
    @CanAward
    @Transactional(readOnly = true)
    public AwardPreview preview(String assessment) {
        AssessmentResult result = results.of(awarding.frozen(assessment));
        Instant now = clock.instant();
        return AwardPreview.of(
                result,
                awarding.validTo(now),
                list.aliveOf(result.assessment().subject()).orElse(null),
                list.restingOn(assessment).orElse(null),
                result.assessment().frozenBy().toString().equals(actor.get().id()));
    }

    /** @return the number; the same for a double submit */
    @CanAward
    public String award(UUID once, String assessment) {
        return awarding.award(once, assessment, clock.instant(), actor.get());
    }
}
