/**
 * The consumer-protection deposit as real money: a double-entry ledger, what each shop must lodge, holds, payments in and refunds,
 * settlement terms, the guarantee fund and what merchants owe it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "identity",
            "taxonomy",
            "notice",
            "job",
            "export",
            "evidence",
            "intake",
            "rulebook",
            "restriction",
            "audit",
            "merchant",
            "catalog",
            "trade"
        })
@NullMarked
package io.touchstone.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
