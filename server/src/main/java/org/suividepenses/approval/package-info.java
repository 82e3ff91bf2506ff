/**
 * Who has to agree: chains of approval, their steps copied to what is submitted, signatures, stand-ins, and what waits for
 * whom. It knows nothing of what is approved but an id, a unit and an amount.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "identity", "organisation"})
package org.suividepenses.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
