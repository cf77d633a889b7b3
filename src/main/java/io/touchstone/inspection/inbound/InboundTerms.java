package io.touchstone.inspection.inbound;

import io.touchstone.inspection.acceptance.Aql;
import io.touchstone.inspection.acceptance.InspectionLevel;
import io.touchstone.rulebook.SettingKey;
import java.math.BigDecimal;

/**
 * By which plan deliveries are judged.
 *
 * @param level inspection level
 * @param aql percent nonconforming, one of the preferred series up to 10
 * @param unitsMax units one delivery may have
 */
public record InboundTerms(String level, String aql, int unitsMax) {

    public static final SettingKey<InboundTerms> KEY = new SettingKey<>(
            "inspection.inbound",
            InboundTerms.class,
            new InboundTerms("II", "2.5", 100_000),
            "platform-defined; ISO 2859-1, 10.1");

    private static final int UNITS_MAX = 1_000_000;

    public InboundTerms {
        if (InspectionLevel.of(level).isEmpty()) {
            throw new IllegalArgumentException("level");
        }
        if (Aql.of(new BigDecimal(aql)).filter(Aql::isPercent).isEmpty()) {
            throw new IllegalArgumentException("aql");
        }
        if (unitsMax < 1 || unitsMax > UNITS_MAX) {
            throw new IllegalArgumentException("unitsMax");
        }
    }

    BigDecimal limit() {
        return new BigDecimal(aql);
    }
}
