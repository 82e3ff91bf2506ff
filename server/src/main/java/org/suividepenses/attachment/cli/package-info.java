/** Supporting documents on the command line. */
@NullMarked
@NamedInterface("cli")
package org.suividepenses.attachment.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
