package io.touchstone.penalty.statement;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.statement.StatementContent.Quoted;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.rulebook.Wording;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement in the words of the EU transparency database (standards.md C), with the way to contest it, which the database lacks
 * (DSA 17(3)(f)).
 */
@Component
class DsaStatements {

    private static final int FACTS_MAX = 5000;
    private static final int EXPLANATION_MAX = 2000;
    private static final int GROUND_MAX = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BothLanguages words;
    private final PlatformTime time;

    DsaStatements(BothLanguages words, PlatformTime time) {
        this.words = words;
        this.time = time;
    }

    String json(StatementContent content, Locale locale) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fields(content, locale));
    }

    Map<String, Object> fields(StatementContent content, Locale locale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("puid", puid(content));
        fields.putAll(new DsaMeasures(time, locale).of(content.effects()));
        fields.putAll(ground(content, locale));
        fields.putAll(subject(content));
        fields.put("category", content.rule().dsaCategory());
        fields.put("decision_facts", DsaMeasures.cut(content.facts(), FACTS_MAX));
        fields.putAll(origin(content, locale));
        fields.put("automated_detection", content.detection() ? "Yes" : "No");
        fields.put("automated_decision", automation(content).name());
        fields.put("account_type", DsaKey.ACCOUNT_TYPE_BUSINESS.name());
        fields.put("content_date", time.day(content.actedAt()).toString());
        fields.put("application_date", time.day(content.effectiveAt()).toString());
        fields.put("effects", effects(content, locale));
        StatementContent.Taken taken = content.taken();
        if (taken != null) {
            fields.put("listings", listings(taken));
        }
        fields.put("redress", redress(content, locale));
        return fields;
    }

    /** Each shop of a brand's decision has a statement of its own, and so an id of its own. */
    private static String puid(StatementContent content) {
        String merchant = content.about().merchantId();
        return content.taken() == null || merchant == null
                ? content.number()
                : content.number() + "-" + UUID.nameUUIDFromBytes(merchant.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> listings(StatementContent.Taken taken) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", taken.count());
        fields.put(
                "product_ids",
                taken.lines().stream().map(StatementContent.Line::productId).toList());
        return fields;
    }

    private static Map<String, Object> ground(StatementContent content, Locale locale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Quoted rule = content.rule();
        Wording law = rule.law();
        String why = DsaMeasures.cut(content.reasons(), EXPLANATION_MAX);
        if (law != null) {
            fields.put("decision_ground", DsaKey.DECISION_GROUND_ILLEGAL_CONTENT.name());
            fields.put("illegal_content_legal_ground", DsaMeasures.cut(law.in(locale), GROUND_MAX));
            fields.put("illegal_content_explanation", why);
        } else {
            fields.put("decision_ground", DsaKey.DECISION_GROUND_INCOMPATIBLE_CONTENT.name());
            fields.put(
                    "incompatible_content_ground",
                    DsaMeasures.cut(rule.label() + " " + rule.title().in(locale), GROUND_MAX));
            fields.put("incompatible_content_explanation", why);
            fields.put("incompatible_content_illegal", "No");
        }
        return fields;
    }

    private Map<String, Object> subject(StatementContent content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (content.about().productId() != null || content.about().brand() != null) {
            fields.put("content_type", List.of(DsaKey.CONTENT_TYPE_PRODUCT.name()));
        } else {
            fields.put("content_type", List.of(DsaKey.CONTENT_TYPE_OTHER.name()));
            fields.put("content_type_other", words.say("penalty.statement.shop").in(Locale.ENGLISH));
        }
        String gtin = content.about().gtin();
        if (gtin != null && gtin.matches("[0-9]{13}")) {
            fields.put("content_id", Map.of("EAN-13", gtin));
        }
        return fields;
    }

    private Map<String, Object> origin(StatementContent content, Locale locale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        DsaKey key = source(content.source());
        fields.put("source_type", key.name());
        if (key != DsaKey.SOURCE_VOLUNTARY) {
            fields.put(
                    "source_identity",
                    words.say("penalty.statement.source." + content.source().word())
                            .in(locale));
        }
        return fields;
    }

    private static DsaKey source(CaseSource source) {
        return switch (source) {
            case STAFF, INSPECTION, CORRECTION -> DsaKey.SOURCE_VOLUNTARY;
            case COMPLAINT, INSTRUCTION -> DsaKey.SOURCE_TYPE_OTHER_NOTIFICATION;
            case IP_NOTICE -> DsaKey.SOURCE_ARTICLE_16;
        };
    }

    private static DsaKey automation(StatementContent content) {
        return switch (content.automation()) {
            case FULLY -> DsaKey.AUTOMATED_DECISION_FULLY;
            case PARTIALLY -> DsaKey.AUTOMATED_DECISION_PARTIALLY;
            case NOT -> DsaKey.AUTOMATED_DECISION_NOT_AUTOMATED;
        };
    }

    private static List<Map<String, Object>> effects(StatementContent content, Locale locale) {
        return content.effects().stream()
                .map(one -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("kind", one.spec().kind().word());
                    line.put("text", one.words().in(locale));
                    line.put(
                            "ends_at",
                            one.endsAt() == null ? null : one.endsAt().toString());
                    return line;
                })
                .toList();
    }

    private static Map<String, Object> redress(StatementContent content, Locale locale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "appeal_until",
                content.redress().until() == null
                        ? null
                        : content.redress().until().toString());
        fields.put("platform", content.redress().platform().in(locale));
        fields.put("authority", content.redress().authority().in(locale));
        fields.put("court", content.redress().court().in(locale));
        fields.put("cure", content.cure().stream().map(step -> step.in(locale)).toList());
        return fields;
    }
}
