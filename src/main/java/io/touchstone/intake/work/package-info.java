/** What the module brings to the workbench: what waits for people, what happened, and figures (docs/domain/workbench.md). */
@NullMarked
package io.touchstone.intake.work;

import org.jspecify.annotations.NullMarked;
