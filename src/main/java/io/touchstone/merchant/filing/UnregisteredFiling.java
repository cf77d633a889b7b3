package io.touchstone.merchant.filing;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The half-yearly filing of natural persons who need no registration (O37 art. 25), with the flag of those above the limit.
 * Their identity numbers are opened for this file alone, for a reason that the trail keeps.
 */
@Component
class UnregisteredFiling implements ExportSource {

    /** CNY 100,000 a year, in fen (O37 art. 8). */
    private static final long LIMIT_FEN = 10_000_000;

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("merchant_id", "merchant.filing.merchant_id"),
            ExportColumn.text("person_name", "merchant.filing.person_name"),
            ExportColumn.text("identity_number", "merchant.filing.identity_number"),
            ExportColumn.text("registered_address", "merchant.filing.registered_address"),
            ExportColumn.text("contact_name", "merchant.filing.contact_name"),
            ExportColumn.text("contact_phone", "merchant.filing.contact_phone"),
            ExportColumn.text("shop_name", "merchant.filing.shop_name"),
            ExportColumn.text("shop_url", "merchant.filing.shop_url"),
            ExportColumn.text("declared", "merchant.filing.declared"),
            ExportColumn.integer("turnover_fen", "merchant.filing.turnover_fen"),
            ExportColumn.text("over_limit", "merchant.filing.over_limit"));

    private final OpenedIdentities identities;
    private final PlatformTime time;
    private final Clock clock;

    UnregisteredFiling(OpenedIdentities identities, PlatformTime time, Clock clock) {
        this.identities = identities;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity-unregistered";
    }

    @Override
    public String ability() {
        return FilingPermissions.FILE;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        FilingPeriod period =
                FilingPeriod.of(filter.get("period")).orElseThrow(() -> new RuleViolation(FilingRule.PERIOD_MISSING));
        String reason = filter.getOrDefault("reason", "").strip();
        if (reason.isEmpty()) {
            throw new RuleViolation(FilingRule.REASON_MISSING_FOR_OPENING);
        }
        Instant at = period.asOf(time, clock.instant());
        OpenedIdentities.Lists opened = identities.open(period, at, reason);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("at", at);
        parameters.put("limit", LIMIT_FEN);
        parameters.put("ids", opened.merchantIds());
        parameters.put("numbers", opened.numbers());
        parameters.put("turnovers", opened.turnovers());
        return new TableExport(
                "identity-unregistered-" + period.word(),
                COLUMNS,
                FilingSql.OF_UNREGISTERED,
                parameters,
                Map.of("period", period.word(), "reason", reason));
    }
}
