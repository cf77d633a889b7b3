package io.touchstone.assessment.result;

import io.touchstone.kernel.Fraction;
import java.time.LocalDate;

/** Another frozen assessment of the same subject, to compare with. */
public record OtherResult(String number, String scheme, LocalDate from, LocalDate to, Fraction total, int stars) {}
