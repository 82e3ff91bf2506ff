/** What every command of the command line shares. */
@NullMarked
package org.suividepenses.platform.cli;

import org.jspecify.annotations.NullMarked;
