@NullMarked
package org.suividepenses.platform.mariadb;

import org.jspecify.annotations.NullMarked;
