package io.touchstone.inspection.lab;

import io.touchstone.rulebook.SettingKey;

/**
 * How many people other than the one who handed a result in must confirm it (D8).
 *
 * @param persons for every result (ruling S3: a second person)
 * @param safetyPersons where an item concerns personal safety
 * @param roundLabsMin a proficiency round with fewer values than these says nothing
 */
public record VerificationTerms(int persons, int safetyPersons, int roundLabsMin) {

    public static final SettingKey<VerificationTerms> KEY = new SettingKey<>(
            "inspection.verification",
            VerificationTerms.class,
            new VerificationTerms(1, 2, 3),
            "ruling S3; for safety items and rounds platform-defined");

    private static final int PERSONS_MAX = 5;

    public VerificationTerms {
        if (persons < 1 || persons > PERSONS_MAX) {
            throw new IllegalArgumentException("persons");
        }
        if (safetyPersons < persons || safetyPersons > PERSONS_MAX) {
            throw new IllegalArgumentException("safetyPersons");
        }
        if (roundLabsMin < 3 || roundLabsMin > 50) {
            throw new IllegalArgumentException("roundLabsMin");
        }
    }
}
