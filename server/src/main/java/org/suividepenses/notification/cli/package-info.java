/** What is sent to people, on the command line. */
@NullMarked
@NamedInterface("cli")
package org.suividepenses.notification.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
