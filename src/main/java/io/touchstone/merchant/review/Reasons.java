package io.touchstone.merchant.review;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.application.ReasonTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of reasons with its dates. */
@Component
class Reasons implements ReasonTexts {

    private static final String SELECT =
            "select code, subject, text_zh, text_en, valid_until from merchant_review_reason ";

    private static final String DOCUMENT = "document";

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be given at an instant, documents first. */
    List<Reason> at(Instant at) {
        return jdbc.sql(SELECT
                        + " where valid_from <= :at and (valid_until is null or valid_until > :at)"
                        + " order by subject desc, position, code")
                .param("at", utc(at))
                .query(Reasons::reason)
                .list();
    }

    /** All that were ever given, the newest wording of each first. */
    List<Reason> all() {
        return jdbc.sql(SELECT + " order by subject desc, position, code, valid_from desc")
                .query(Reasons::reason)
                .list();
    }

    /** Refuses what is not on the list for that subject. */
    void require(Collection<String> codes, String subject, Instant at) {
        Set<String> known = at(at).stream()
                .filter(reason -> reason.subject().equals(subject))
                .map(Reason::code)
                .collect(Collectors.toSet());
        for (String code : codes) {
            if (!known.contains(code)) {
                throw new RuleViolation(ReviewRule.REVIEW_REASON_UNKNOWN, code);
            }
        }
    }

    @Override
    public Map<String, String> texts(Collection<String> codes, Instant at, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (codes.isEmpty()) {
            return texts;
        }
        jdbc.sql(SELECT + " where code in (:codes) and valid_from <= :at order by position, code, valid_from")
                .param("codes", codes)
                .param("at", utc(at))
                .query(Reasons::reason)
                .list()
                .forEach(reason -> texts.put(reason.code(), reason.text(locale)));
        return texts;
    }

    @Override
    public Map<String, String> ofDocuments(Instant at, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        at(at).stream()
                .filter(reason -> reason.subject().equals(DOCUMENT))
                .forEach(reason -> texts.put(reason.code(), reason.text(locale)));
        return texts;
    }

    /** Enters a reason, or other words for one from now on. */
    void enter(Reason reason, String by, Instant at) {
        end(reason.code(), at);
        jdbc.sql("""
                        insert into merchant_review_reason
                          (code, valid_from, subject, text_zh, text_en, entered_by, position)
                        values (:code, :at, :subject, :zh, :en, :by,
                          (select coalesce(max(position), 0) + 10 from merchant_review_reason where subject = :subject))
                        """)
                .param("code", reason.code())
                .param("at", utc(at))
                .param("subject", reason.subject())
                .param("zh", reason.textZh())
                .param("en", reason.textEn())
                .param("by", by)
                .update();
    }

    /** Says whether it was still given. */
    boolean end(String code, Instant at) {
        return jdbc.sql("""
                        update merchant_review_reason set valid_until = :at
                        where code = :code and valid_from < :at and (valid_until is null or valid_until > :at)
                        """).param("code", code).param("at", utc(at)).update() > 0;
    }

    private static Reason reason(ResultSet row, int index) throws SQLException {
        OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
        return new Reason(
                row.getString("code"),
                row.getString("subject"),
                row.getString("text_zh"),
                row.getString("text_en"),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
