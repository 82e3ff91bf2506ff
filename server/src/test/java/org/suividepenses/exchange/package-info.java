@NullMarked
package org.suividepenses.exchange;

import org.jspecify.annotations.NullMarked;
