@NullMarked
package org.suividepenses;

import org.jspecify.annotations.NullMarked;
