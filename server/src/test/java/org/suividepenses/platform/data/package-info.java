@NullMarked
package org.suividepenses.platform.data;

import org.jspecify.annotations.NullMarked;
