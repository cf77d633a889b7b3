package io.touchstone.penalty.statement;

import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.rulebook.Wording;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The measures of decisions as they stand now, read from their effects, so that what was undone is never shown as holding. */
@Component
public class PublishedMeasures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final EffectSentences sentences;

    PublishedMeasures(JdbcClient jdbc, EffectSentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    /**
     * One measure.
     *
     * @param over whether its time is over
     */
    public record Line(Wording words, @Nullable Instant endsAt, boolean over) {}

    private record Effect(
            UUID decision, EffectSpec spec, @Nullable Instant endsAt, boolean over) {}

    /** By decision, each in its order; which product it is about and which papers are the shop's own business. */
    Map<UUID, List<Line>> of(Collection<UUID> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        List<Effect> effects = jdbc.sql("""
                        select decision_id, terms::text, ends_at, state from penalty_effect
                         where decision_id in (:decisions) and state in ('applied', 'ended')
                           and kind not in ('publication', 'document_hold', 'rating_void')
                         order by decision_id, seq
                        """)
                .param("decisions", decisions)
                .query((row, i) -> new Effect(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        JSON.readValue(row.getString(2), EffectSpec.class),
                        instant(row.getTimestamp(3)),
                        "ended".equals(row.getString(4))))
                .list();
        return effects.stream()
                .collect(Collectors.groupingBy(
                        Effect::decision, LinkedHashMap::new, Collectors.mapping(this::line, Collectors.toList())));
    }

    private Line line(Effect effect) {
        return new Line(sentences.what(effect.spec()), effect.endsAt(), effect.over());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
