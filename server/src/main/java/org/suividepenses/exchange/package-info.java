/**
 * Import and export of operations: files of any layout in, CSV out. An import is a file, its mapping and a durable job
 * that checks, writes or takes back all of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "audit", "identity", "organisation", "operation", "budget"})
package org.suividepenses.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
