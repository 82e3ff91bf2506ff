/** The trail on the command line. */
@NullMarked
@NamedInterface("cli")
package org.suividepenses.audit.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
