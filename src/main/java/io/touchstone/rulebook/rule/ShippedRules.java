package io.touchstone.rulebook.rule;

import io.touchstone.kernel.Ids;
import io.touchstone.rulebook.RuleTerms;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the rules that ship with the application where they are missing, before anything is decided by them (ruling E1). What holds does
 * so since before everything; a draft among them is an alternative that nobody has put in force.
 */
@Component
class ShippedRules implements SmartInitializingSingleton {

    static final String RESOURCE = "rulebook/rules.json";
    static final String MAKER = "SYSTEM:shipped";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    ShippedRules(JdbcClient jdbc, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** One rule as the resource has it. */
    record Shipped(
            String code,
            RuleKind kind,
            int version,
            String state,
            Wording title,
            Wording text,
            String source,
            RuleTerms terms) {}

    @Override
    public void afterSingletonsInstantiated() {
        List<Shipped> rules = read();
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> rules.forEach(rule -> add(rule, now)));
    }

    static List<Shipped> read() {
        try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
            return JsonMapper.builder()
                    .build()
                    .readTree(in)
                    .valueStream()
                    .map(ShippedRules::rule)
                    .toList();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    private static Shipped rule(JsonNode node) {
        RuleKind kind = RuleKind.of(text(node, "kind"));
        return new Shipped(
                text(node, "code"),
                kind,
                node.required("version").intValue(),
                text(node, "state"),
                wording(node.required("title")),
                wording(node.required("text")),
                text(node, "source"),
                kind.read(node.required("terms")));
    }

    private static Wording wording(JsonNode node) {
        return new Wording(text(node, "zh"), text(node, "en"));
    }

    private static String text(JsonNode node, String name) {
        return Objects.requireNonNull(node.required(name).stringValue());
    }

    private void add(Shipped rule, Instant now) {
        jdbc.sql("insert into rulebook_rule values (?, ?, ?, ?) on conflict do nothing")
                .param(rule.code())
                .param(rule.kind().word())
                .param(Timestamp.from(now))
                .param(MAKER)
                .update();
        ViolationClass violationClass = RuleKind.classOf(rule.terms());
        jdbc.sql("""
                        insert into rulebook_rule_version
                            (version_id, code, version, state, violation_class, title_zh, title_en, text_zh, text_en, source, terms,
                             made_at, made_by, edited_by, effective_from)
                        values (:id, :code, :version, :state, :class, :titleZh, :titleEn, :textZh, :textEn, :source, :terms::jsonb,
                                :now, :maker, :maker, case when :state = 'in_force' then timestamptz '-infinity' end)
                        on conflict do nothing
                        """)
                .param("id", ids.next())
                .param("code", rule.code())
                .param("version", rule.version())
                .param("state", rule.state())
                .param("class", violationClass == null ? null : violationClass.name())
                .param("titleZh", rule.title().zh())
                .param("titleEn", rule.title().en())
                .param("textZh", rule.text().zh())
                .param("textEn", rule.text().en())
                .param("source", rule.source())
                .param("terms", RuleKind.write(rule.terms()))
                .param("now", Timestamp.from(now))
                .param("maker", MAKER)
                .update();
    }
}
