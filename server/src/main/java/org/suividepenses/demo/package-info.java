/** An institution to look at, with two years of plausible operations, and operations by the million to measure with. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "organisation",
            "budget",
            "approval",
            "operation",
            "notification"
        })
package org.suividepenses.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
