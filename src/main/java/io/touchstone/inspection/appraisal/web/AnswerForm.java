package io.touchstone.inspection.appraisal.web;

import io.touchstone.inspection.appraisal.Answer;
import io.touchstone.inspection.appraisal.FeatureFinding;
import io.touchstone.inspection.appraisal.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the owner of a brand says, as it is typed.
 *
 * @param found one for each feature that was asked, in order
 * @param sign that it signs, by a tick
 */
record AnswerForm(
        @NotBlank @Pattern(regexp = "[0-9]{1,18}") @Nullable String version,
        @Nullable List<@Nullable String> found,
        @Nullable List<@Size(max = 500) @Nullable String> note,
        @NotBlank @Nullable String verdict,
        @Size(max = 4000) @Nullable String remarks,
        @Nullable String sign) {

    static AnswerForm empty(long version, int features) {
        return new AnswerForm(
                Long.toString(version),
                Collections.nCopies(features, ""),
                Collections.nCopies(features, ""),
                null,
                null,
                null);
    }

    void check(BindingResult checked, int features) {
        for (int i = 0; i < features; i++) {
            if (FeatureFinding.Found.typed(at(found, i)).isEmpty()) {
                checked.rejectValue("found", "inspection.appraisal.typed.found", new Object[] {i + 1}, "");
            }
        }
        if (verdict != null && !verdict.isBlank() && chosen().isEmpty()) {
            checked.rejectValue("verdict", "inspection.appraisal.typed.verdict");
        }
        if (!"true".equals(sign)) {
            checked.rejectValue("sign", "inspection.appraisal.typed.sign");
        }
    }

    /** Only after {@link #check} found nothing. */
    Answer answer(List<String> features) {
        List<FeatureFinding> findings = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            findings.add(new FeatureFinding(
                    features.get(i),
                    FeatureFinding.Found.typed(at(found, i)).orElseThrow(),
                    at(note, i).strip()));
        }
        return new Answer(chosen().orElseThrow(), findings, remarks == null ? "" : remarks.strip());
    }

    /** What was typed for a feature; blank where nothing was. */
    String at(@Nullable List<@Nullable String> typed, int place) {
        if (typed == null || place >= typed.size()) {
            return "";
        }
        String value = typed.get(place);
        return value == null ? "" : value;
    }

    public String foundAt(int place) {
        return at(found, place);
    }

    public String noteAt(int place) {
        return at(note, place);
    }

    private Optional<Verdict> chosen() {
        for (Verdict one : Verdict.values()) {
            if (one.word().equals(verdict)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
