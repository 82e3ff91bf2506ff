/** What the budget comes to, drawn up for people: computed from balances and the ledger, never from operations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "organisation", "budget"})
package org.suividepenses.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
