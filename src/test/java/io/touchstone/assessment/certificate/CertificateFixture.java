package io.touchstone.assessment.certificate;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.SheetFixture;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Certificates for tests, of frozen assessments by the shipped scheme. */
public final class CertificateFixture {

    /** Who awards; somebody else than who freezes in {@link SheetFixture}. */
    public static final Actor AWARDER = SheetFixture.person("awarder");

    private static final SchemeRef OWN = new SchemeRef("touchstone-sqe", "1");
    private static final int HUNDRED = 100;

    private final SheetFixture sheets;
    private final SchemeVersion scheme;
    private final Awarding awarding;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    public CertificateFixture(BeanFactory beans) {
        sheets = new SheetFixture(beans);
        scheme = beans.getBean(Schemes.class).find(OWN).orElseThrow();
        awarding = beans.getBean(Awarding.class);
        transaction = beans.getBean(TransactionTemplate.class);
        clock = beans.getBean(Clock.class);
        ids = beans.getBean(Ids.class);
    }

    /** An assessment of about so many points of a hundred. */
    public FrozenAssessment frozen(String subject, int percent) {
        Map<String, Integer> full = scheme.scales().stream().collect(Collectors.toMap(Scale::code, Scale::max));
        Map<String, Integer> points = new HashMap<>();
        int gained = 0;
        int seen = 0;
        for (Item item : scheme.items()) {
            seen++;
            boolean hit = (gained + 1) * HUNDRED <= seen * percent;
            gained += hit ? 1 : 0;
            points.put(item.code(), hit ? full.getOrDefault(item.scale(), 0) : 0);
        }
        return sheets.frozen(subject, scheme, points);
    }

    /** @return the number of a certificate of an assessment of about so many points */
    public String awarded(String subject, int percent) {
        return award(frozen(subject, percent));
    }

    public String award(FrozenAssessment basis) {
        return award(ids.next(), basis);
    }

    String award(UUID once, FrozenAssessment basis) {
        return transaction.execute(status -> awarding.award(once, basis.number(), clock.instant(), AWARDER));
    }
}
