package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an extra visit when far more complaints come in than usual (feature L5); whole days only, so that a check can be repeated. */
@Component
class ComplaintSurge {

    private final JdbcClient jdbc;
    private final PlatformCertificates certificates;
    private final ExtraVisits extra;
    private final Settings settings;
    private final PlatformTime time;
    private final Clock clock;

    ComplaintSurge(
            JdbcClient jdbc,
            PlatformCertificates certificates,
            ExtraVisits extra,
            Settings settings,
            PlatformTime time,
            Clock clock) {
        this.jdbc = jdbc;
        this.certificates = certificates;
        this.extra = extra;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    /** @return for how many certificates there is a surge that was not told yet */
    @Transactional
    public int check() {
        Instant now = clock.instant();
        List<Certified> calm = certificates.alive().stream()
                .filter(certificate -> !extra.isCalled(certificate, Trigger.Kind.COMPLAINTS, now))
                .toList();
        if (calm.isEmpty()) {
            return 0;
        }
        TriggerTerms terms = settings.at(TriggerTerms.KEY, now);
        LocalDate today = time.day(now);
        LocalDate from = today.minusDays(terms.surgeDays());
        long lately = count(from, today);
        long before = count(from.minusDays(terms.beforeDays()), from);
        if (!terms.isSurge(lately, before)) {
            return 0;
        }
        String words = lately + "/" + terms.surgeDays() + " · " + before + "/" + terms.beforeDays();
        Trigger trigger = new Trigger(Trigger.Kind.COMPLAINTS, today.toString(), words, now);
        calm.forEach(certificate -> extra.open(certificate, trigger, VisitSchedule.SELF));
        return calm.size();
    }

    private long count(LocalDate from, LocalDate to) {
        return jdbc.sql("select count(*) from trade_complaint where opened_at >= ? and opened_at < ?")
                .param(Timestamp.from(time.startOf(from)))
                .param(Timestamp.from(time.startOf(to)))
                .query(Long.class)
                .single();
    }
}
