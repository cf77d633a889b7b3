/** On-site audits of factories: template, findings, corrective actions, score (A6). */
@NullMarked
package io.touchstone.merchant.factory;

import org.jspecify.annotations.NullMarked;
