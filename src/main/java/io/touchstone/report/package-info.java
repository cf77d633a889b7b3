/**
 * What leaves the house and what is steered by: auditors’ engagements, the catalogue of reports, evidence packs that verify without
 * us, key figures with their snapshots, the half-year review, retention. It knows no other business module: they publish
 * {@code export.ExportSource} and {@code shell.LiveFigure} beans, and it collects them (features M1 to M5).
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "shell", "identity", "notice", "job", "export", "evidence", "rulebook", "audit"
        })
@NullMarked
package io.touchstone.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
