package io.touchstone.merchant.review;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws final decisions for a blind second look, in the transaction that decides (M6). */
@Component
class QualityDraw {

    private static final Actor DRAW = Actor.system("quality-draw");
    private static final int SEED_BYTES = 32;

    private final JdbcClient jdbc;
    private final Settings settings;
    private final PlatformTime platform;
    private final Ids ids;
    private final Acting acting;
    private final SecureRandom random = new SecureRandom();

    QualityDraw(JdbcClient jdbc, Settings settings, PlatformTime platform, Ids ids, Acting acting) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.platform = platform;
        this.ids = ids;
        this.acting = acting;
    }

    /** Puts down what the draw says of the decision that was just kept. */
    void draw(UUID application, int round, Instant at) {
        LocalDate month = platform.month(at).atDay(1);
        int share = settings.at(QualityTerms.KEY, at).shareBasisPoints();
        int value = DrawValue.of(seed(month, at), application, round);
        long outcome = keep(application, month, share, value);
        if (value < share) {
            sample(application, outcome, at);
        }
    }

    /** Made when the month's first decision falls; nobody can know before what it draws. */
    private String seed(LocalDate month, Instant at) {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        jdbc.sql("insert into merchant_quality_seed values (?, ?, ?) on conflict do nothing")
                .params(month, HexFormat.of().formatHex(bytes), at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select seed from merchant_quality_seed where month = ?")
                .params(month)
                .query(String.class)
                .single();
    }

    private long keep(UUID application, LocalDate month, int share, int value) {
        return jdbc.sql("""
                        insert into merchant_quality_draw
                          (outcome_no, application_id, round, month, share_bp, value_bp, is_drawn, decided_at)
                        select outcome_no, application_id, round, :month, :share, :value, :drawn, decided_at
                        from merchant_application_outcome where application_id = :id order by outcome_no desc limit 1
                        returning outcome_no
                        """)
                .param("id", application)
                .param("month", month)
                .param("share", share)
                .param("value", value)
                .param("drawn", value < share)
                .query(Long.class)
                .single();
    }

    private void sample(UUID application, long outcome, Instant at) {
        UUID id = ids.next();
        jdbc.sql("""
                        insert into merchant_quality_sample
                          (sample_id, outcome_no, application_id, drawn_at, first_by, also_by)
                        select :sample, o.outcome_no, o.application_id, :at, o.decided_by,
                               nullif(a.first_decider, o.decided_by)
                        from merchant_application_outcome o join merchant_application a using (application_id)
                        where o.outcome_no = :outcome
                        """)
                .param("sample", id)
                .param("outcome", outcome)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        acting.tell(ReviewEvent.of(
                "decision_sampled",
                "quality_sample",
                id.toString(),
                DRAW,
                at,
                Map.of("application", application.toString())));
    }
}
