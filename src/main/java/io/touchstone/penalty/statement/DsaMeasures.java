package io.touchstone.penalty.statement;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.statement.StatementContent.Ordered;
import io.touchstone.restriction.RestrictionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The measures of a decision in the four groups of the vocabulary, each with its end and, for other ones, its words. */
final class DsaMeasures {

    private static final int OTHER_MAX = 500;
    private static final Map<String, String> ENDS = Map.of(
            "decision_visibility", "end_date_visibility_restriction",
            "decision_monetary", "end_date_monetary_restriction",
            "decision_provision", "end_date_service_restriction",
            "decision_account", "end_date_account_restriction");
    private static final List<String> GROUPS =
            List.of("decision_visibility", "decision_monetary", "decision_provision", "decision_account");

    private final PlatformTime time;
    private final Locale locale;

    DsaMeasures(PlatformTime time, Locale locale) {
        this.time = time;
        this.locale = locale;
    }

    private record Sorted(DsaKey key, Ordered effect) {}

    Map<String, Object> of(List<Ordered> effects) {
        List<Sorted> sorted =
                effects.stream().map(one -> new Sorted(key(one.spec()), one)).toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String group : GROUPS) {
            List<Sorted> members = sorted.stream()
                    .filter(one -> one.key().field().equals(group))
                    .toList();
            if (!members.isEmpty()) {
                add(fields, group, members);
            }
        }
        return fields;
    }

    private void add(Map<String, Object> fields, String group, List<Sorted> members) {
        List<String> keys =
                members.stream().map(one -> one.key().name()).distinct().toList();
        fields.put(group, group.equals("decision_visibility") ? keys : heaviest(members));
        List<String> others = new ArrayList<>();
        members.stream()
                .filter(one -> one.key().name().endsWith("_OTHER"))
                .forEach(one -> others.add(one.effect().words().in(locale)));
        if (!others.isEmpty()) {
            fields.put(group + "_other", cut(String.join(" ", others), OTHER_MAX));
        }
        end(members)
                .ifPresent(at -> fields.put(
                        Objects.requireNonNull(ENDS.get(group)), time.day(at).toString()));
    }

    /** Of the groups that take one word, the last of the vocabulary's order is the heaviest. */
    private static String heaviest(List<Sorted> members) {
        return members.stream()
                .map(Sorted::key)
                .filter(key -> !key.name().endsWith("_OTHER"))
                .max(Comparator.naturalOrder())
                .orElse(members.get(0).key())
                .name();
    }

    /** The last end; none when one of them has no end. */
    private static Optional<Instant> end(List<Sorted> members) {
        List<Ordered> lasting = members.stream()
                .map(Sorted::effect)
                .filter(one -> EffectSentences.lasts(one.spec()))
                .toList();
        return lasting.stream().anyMatch(one -> one.endsAt() == null)
                ? Optional.empty()
                : lasting.stream()
                        .map(one -> Objects.requireNonNull(one.endsAt()))
                        .max(Comparator.naturalOrder());
    }

    private static DsaKey key(EffectSpec spec) {
        return switch (spec.kind()) {
            case POINTS, RATING_VOID, DOCUMENT_HOLD -> DsaKey.DECISION_VISIBILITY_OTHER;
            case RESTRICTION -> restriction((EffectSpec.Restriction) spec);
            case LISTING ->
                ((EffectSpec.Listing) spec).days() == null
                        ? DsaKey.DECISION_VISIBILITY_CONTENT_REMOVED
                        : DsaKey.DECISION_VISIBILITY_CONTENT_DISABLED;
            case DEPOSIT -> DsaKey.DECISION_MONETARY_OTHER;
            case MERCHANT_STATE -> standing((EffectSpec.Standing) spec);
            case PUBLICATION -> DsaKey.DECISION_VISIBILITY_CONTENT_LABELLED;
        };
    }

    private static DsaKey restriction(EffectSpec.Restriction spec) {
        return switch (spec.restriction()) {
            case SEARCH ->
                spec.weight().signum() > 0
                        ? DsaKey.DECISION_VISIBILITY_CONTENT_DEMOTED
                        : DsaKey.DECISION_VISIBILITY_CONTENT_DISABLED;
            case SHIELDING -> DsaKey.DECISION_VISIBILITY_CONTENT_DISABLED;
            case PUBLISH, RECRUITMENT, CAMPAIGN -> DsaKey.DECISION_PROVISION_PARTIAL_SUSPENSION;
            case FINANCE, SETTLEMENT_TERM ->
                spec.restriction() == RestrictionKind.FINANCE
                        ? DsaKey.DECISION_MONETARY_OTHER
                        : DsaKey.DECISION_MONETARY_SUSPENSION;
        };
    }

    private static DsaKey standing(EffectSpec.Standing spec) {
        return switch (spec.act()) {
            case SUSPEND -> DsaKey.DECISION_ACCOUNT_SUSPENDED;
            case CLOSE ->
                spec.days() == null
                        ? DsaKey.DECISION_PROVISION_TOTAL_TERMINATION
                        : DsaKey.DECISION_PROVISION_TOTAL_SUSPENSION;
            case BAN -> DsaKey.DECISION_ACCOUNT_TERMINATED;
        };
    }

    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
