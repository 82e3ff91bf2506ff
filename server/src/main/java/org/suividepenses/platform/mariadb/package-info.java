/** The private MariaDB of an installation: found, installed, started, supervised, stopped last. Plain Java. */
@NullMarked
package org.suividepenses.platform.mariadb;

import org.jspecify.annotations.NullMarked;
