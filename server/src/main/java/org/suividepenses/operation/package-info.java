/**
 * Expense operations: what they are, how they live from draft to cancellation, their numbers, and the list that finds
 * and totals them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "audit",
            "identity",
            "organisation",
            "budget",
            "attachment",
            "approval"
        })
package org.suividepenses.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
