package io.touchstone.merchant.filing;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The half-yearly filing of merchants that are registered (O37 art. 25). */
@Component
class RegisteredFiling implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("merchant_id", "merchant.filing.merchant_id"),
            ExportColumn.text("company_name", "merchant.filing.company_name"),
            ExportColumn.text("uscc", "merchant.filing.uscc"),
            ExportColumn.text("legal_person", "merchant.filing.legal_person"),
            ExportColumn.text("division_code", "merchant.filing.division_code"),
            ExportColumn.text("registered_address", "merchant.filing.registered_address"),
            ExportColumn.text("contact_name", "merchant.filing.contact_name"),
            ExportColumn.text("contact_phone", "merchant.filing.contact_phone"),
            ExportColumn.text("contact_email", "merchant.filing.contact_email"),
            ExportColumn.text("shop_name", "merchant.filing.shop_name"),
            ExportColumn.text("shop_url", "merchant.filing.shop_url"));

    private final PlatformTime time;
    private final Clock clock;

    RegisteredFiling(PlatformTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity-registered";
    }

    @Override
    public String ability() {
        return FilingPermissions.FILE;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        FilingPeriod period =
                FilingPeriod.of(filter.get("period")).orElseThrow(() -> new RuleViolation(FilingRule.PERIOD_MISSING));
        return new TableExport(
                "identity-registered-" + period.word(),
                COLUMNS,
                FilingSql.OF_REGISTERED,
                Map.of("at", period.asOf(time, clock.instant())),
                Map.of("period", period.word()));
    }
}
