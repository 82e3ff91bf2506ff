/** Import and export on the command line. */
@NullMarked
@NamedInterface("cli")
package org.suividepenses.exchange.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
