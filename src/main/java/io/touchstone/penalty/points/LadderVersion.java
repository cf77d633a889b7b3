package io.touchstone.penalty.points;

import io.touchstone.rulebook.LadderTerms;
import java.util.UUID;

/** The ladder as it held at some time. */
record LadderVersion(UUID id, String label, LadderTerms terms) {}
