/** Accounts and tokens on the command line. */
@NullMarked
@NamedInterface("cli")
package org.suividepenses.identity.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
