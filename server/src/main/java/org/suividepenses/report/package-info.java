/**
 * What the budget comes to, drawn up for people: computed from balances and the ledger. What goes by supplier is read from
 * operations in the database; nothing here asks the index for money.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "identity", "organisation", "approval", "budget", "operation"})
package org.suividepenses.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
