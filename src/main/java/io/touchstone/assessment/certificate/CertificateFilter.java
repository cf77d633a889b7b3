package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.Certificates.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates a list shows; what cannot be read is no filter.
 *
 * @param view a state, {@code proposed} for those with a change that waits, or {@code all}
 * @param stars 1 to 5
 * @param q a number, or part of the subject's name
 */
public record CertificateFilter(
        String view, @Nullable Integer stars, @Nullable String q) {

    static final String ALL = "all";
    static final String PROPOSED = "proposed";

    /** What the public may choose. The message key is {@code certificate.view.<word>}. */
    public static final List<String> PUBLIC_VIEWS = Stream.concat(
                    Stream.of(ALL), Arrays.stream(State.values()).map(State::word))
            .toList();

    /** What staff may choose. */
    public static final List<String> VIEWS =
            Stream.concat(PUBLIC_VIEWS.stream(), Stream.of(PROPOSED)).toList();

    /** The grades that can be chosen, the best first. */
    public static final List<Integer> STARS = List.of(5, 4, 3, 2);

    private static final int TEXT_MAX = 100;

    public CertificateFilter {
        view = VIEWS.contains(view) ? view : ALL;
        stars = stars == null || !STARS.contains(stars) ? null : stars;
        q = q == null || q.isBlank() || q.strip().length() > TEXT_MAX ? null : q.strip();
    }

    /** As an address has it. */
    public static CertificateFilter of(Map<String, String> chosen) {
        return new CertificateFilter(chosen.getOrDefault("view", ALL), number(chosen.get("stars")), chosen.get("q"));
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("[1-5]") ? Integer.valueOf(typed) : null;
    }

    /** As the list's address and the export's file have it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("view", view);
        if (stars != null) {
            words.put("stars", stars.toString());
        }
        if (q != null) {
            words.put("q", q);
        }
        return words;
    }

    /** The conditions; {@code :today} is the platform's day. */
    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        if (view.equals(PROPOSED)) {
            where.append(" and exists (select from assessment_certificate_proposal p"
                    + " where p.certificate_id = c.certificate_id and p.state = 'open')");
        } else if (!view.equals(ALL)) {
            where.append(ofState(State.of(view)));
            values.put("state", view);
        }
        if (stars != null) {
            where.append(" and c.stars = :stars");
            values.put("stars", stars);
        }
        if (q != null) {
            where.append(
                    " and (c.number = :number or position(:part in lower(c.subject_zh || ' ' || c.subject_en)) > 0)");
            values.put("number", q.toUpperCase(Locale.ROOT));
            values.put("part", q.toLowerCase(Locale.ROOT));
        }
        return where.toString();
    }

    /** Its last day counts, also before the round that ends it. */
    private static String ofState(State state) {
        if (state.isAlive()) {
            return " and c.state = :state and c.valid_to >= :today";
        }
        return state == State.EXPIRED
                ? " and (c.state = :state or (c.state in ('valid', 'suspended') and c.valid_to < :today))"
                : " and c.state = :state";
    }
}
