/**
 * The budget: its lines and their phasing, the ledger that every charge is written in, the balances kept with it, and the
 * control that no commitment passes by.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "identity", "organisation"})
package org.suividepenses.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
