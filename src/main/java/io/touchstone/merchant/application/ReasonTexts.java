package io.touchstone.merchant.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What the reasons of verdicts and decisions say to people; review, which keeps the list, implements it. */
public interface ReasonTexts {

    /** The text of each code as the list stood at an instant; unknown codes are left out. */
    Map<String, String> texts(Collection<String> codes, Instant at, Locale locale);

    /** What may be given at an instant when a document is refused: text by code, in the order of the list. */
    Map<String, String> ofDocuments(Instant at, Locale locale);
}
