package io.touchstone.report.kpi;

import io.touchstone.rulebook.Wording;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.Role;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A key figure: a running figure of some module that the platform is steered by.
 *
 * @param code such as {@code pass-rate}; never changes
 * @param figure code of the {@link LiveFigure} it is told by
 * @param owner the role that proposes its targets
 * @param firstTarget in force until another is confirmed; null for none
 * @param source where the first target comes from
 * @param byDepartment whether it is also kept for each department whose people did what it counts
 */
public record Kpi(
        String code,
        String figure,
        LiveFigure.Unit unit,
        KpiAim aim,
        Role owner,
        Wording name,
        Wording meaning,
        @Nullable BigDecimal firstTarget,
        Wording source,
        boolean byDepartment) {}
