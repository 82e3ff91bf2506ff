/**
 * Tells people what concerns them, on screen and by mail: heard in the transaction of what happened, sent later, batched, at
 * the times they chose, and never of anything outside their rights of that moment.
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
            "approval",
            "operation",
            "exchange"
        })
package org.suividepenses.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
