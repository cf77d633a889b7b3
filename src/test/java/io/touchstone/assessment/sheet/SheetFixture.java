package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Band;
import io.touchstone.assessment.scheme.Indicator;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeState;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Assessments for tests: opened, answered, looked at again and frozen in a handful of statements. */
public final class SheetFixture {

    public static final Actor LEAD = person("lead");
    public static final Actor ANSWERER = person("answerer");
    public static final Actor REVIEWER = person("reviewer");

    private final SheetOpening opening;
    private final SheetClosing freezing;
    private final Assessments assessments;
    private final SubjectRows subjects;
    private final TransactionTemplate transaction;
    private final JdbcTemplate db;
    private final Clock clock;
    private final Ids ids;

    public SheetFixture(BeanFactory beans) {
        opening = beans.getBean(SheetOpening.class);
        freezing = beans.getBean(SheetClosing.class);
        assessments = beans.getBean(Assessments.class);
        subjects = beans.getBean(SubjectRows.class);
        transaction = beans.getBean(TransactionTemplate.class);
        db = beans.getBean(JdbcTemplate.class);
        clock = beans.getBean(Clock.class);
        ids = beans.getBean(Ids.class);
    }

    /** The platform's, every item with the same points, such as 5 for full marks of {@link #tiny()}. */
    public FrozenAssessment frozen(SchemeVersion scheme, int points) {
        return frozen(
                "platform", scheme, scheme.items().stream().collect(Collectors.toMap(Item::code, item -> points)));
    }

    /** @param points by item; the items left out do not apply */
    public FrozenAssessment frozen(String subject, SchemeVersion scheme, Map<String, Integer> points) {
        String number = open(subject, scheme);
        answer(number, points, ANSWERER);
        accept(number, REVIEWER);
        transaction.executeWithoutResult(status -> freezing.freeze(number, scheme, LEAD, clock.instant()));
        return assessments.frozen(number).orElseThrow();
    }

    /** @return the number of one that is under way */
    public String open(String subject, SchemeVersion scheme) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return transaction.execute(status -> {
            Instant at = clock.instant();
            if (!subjects.isKnown(subject)) {
                subjects.add(new AssessedSubject(subject, new Wording("业务线 " + subject, "Line " + subject)), at, LEAD);
            }
            var asked = new SheetOpening.Asked(
                    new AssessmentId(ids.next()), subject, today.minusYears(1), today.minusDays(1), null);
            return opening.open(asked, scheme, LEAD, at).head().number();
        });
    }

    public void answer(String number, Map<String, Integer> points, Actor by) {
        db.update("""
                update assessment_answer a
                   set state = 'answered', points = (?::jsonb ->> a.item)::int, answered_by = ?, answered_at = ?,
                       reason = case when (?::jsonb ->> a.item) is null then 'not offered here' end, version = a.version + 1
                  from assessment_sheet s where s.assessment_id = a.assessment_id and s.number = ? and a.state <> 'accepted'
                """, json(points), UUID.fromString(by.id()), Timestamp.from(clock.instant()), json(points), number);
    }

    public void accept(String number, Actor by) {
        db.update("""
                update assessment_answer a set state = 'accepted', reviewed_by = ?, reviewed_at = ?, version = a.version + 1
                  from assessment_sheet s where s.assessment_id = a.assessment_id and s.number = ? and a.state = 'answered'
                """, UUID.fromString(by.id()), Timestamp.from(clock.instant()), number);
    }

    /** Two first-level and three second-level indicators, six items of 0 to 5 points; {@code A1-2} may not apply. */
    public static SchemeVersion tiny() {
        List<Scale.Step> steps = List.of(
                new Scale.Step(0, new Wording("没有", "Not at all")),
                new Scale.Step(3, new Wording("部分", "In part")),
                new Scale.Step(5, new Wording("完全", "Fully")));
        return new SchemeVersion(
                new SchemeRef("tiny", "1"),
                SchemeState.PUBLISHED,
                new Wording("小方案", "Tiny scheme"),
                new Wording("仅供测试", "For tests only"),
                "tests",
                List.of(new Scale("extent", steps)),
                List.of(band("0", 0), band("70", 2), band("80", 3), band("90", 4), band("95", 5)),
                List.of(
                        indicator("A", null, 0),
                        indicator("A1", "A", 30),
                        indicator("A2", "A", 20),
                        indicator("B", null, 0),
                        indicator("B1", "B", 50)),
                List.of(item("A1-1"), item("A1-2"), item("A2-1"), item("A2-2"), item("B1-1"), item("B1-2")),
                "0".repeat(64));
    }

    public static Actor person(String name) {
        return new Actor(
                Actor.Kind.STAFF,
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
    }

    private static Band band(String from, int stars) {
        return new Band(new BigDecimal(from), stars, new Wording(stars + " 星", stars + " stars"));
    }

    private static Indicator indicator(String code, @org.jspecify.annotations.Nullable String parent, int weight) {
        return new Indicator(
                code, parent, new Wording("指标 " + code, "Indicator " + code), BigDecimal.valueOf(weight), "tests");
    }

    private static Item item(String code) {
        return new Item(
                code,
                code.substring(0, 2),
                new Wording("题目 " + code, "Item " + code),
                null,
                "tests",
                "extent",
                BigDecimal.ONE,
                code.equals("A1-2"),
                code.equals("B1-1"),
                null);
    }

    private static String json(Map<String, Integer> points) {
        return points.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
