/**
 * Supporting documents of an opaque subject: what may be stored, what it is by its content, where it lies, and on which
 * subjects the same file stands. Who may add or read a document is decided by the module whose subject it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "identity"})
package org.suividepenses.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
