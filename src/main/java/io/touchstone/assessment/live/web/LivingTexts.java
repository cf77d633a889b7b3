package io.touchstone.assessment.live.web;

import io.touchstone.assessment.live.LiveEvidence;
import io.touchstone.assessment.live.LivingItem;
import org.springframework.stereotype.Component;

/** Values of items as text, in pages as {@code @livingTexts}; the unit is the figure's. */
@Component
class LivingTexts {

    private final LiveEvidence evidence;
    private final FigureTexts texts;

    LivingTexts(LiveEvidence evidence, FigureTexts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** The bare value where nobody answers for the figure any more. */
    public String value(LivingItem item) {
        return evidence.find(item.figure())
                .map(figure -> texts.text(figure.unit(), item.reading()))
                .orElseGet(() -> item.reading()
                        .value()
                        .map(java.math.BigDecimal::toPlainString)
                        .orElse("–"));
    }
}
