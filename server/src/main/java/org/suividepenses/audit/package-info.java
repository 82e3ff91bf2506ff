/** The append-only trail of every change: who, what, from what, to what, when, from where. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package org.suividepenses.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
