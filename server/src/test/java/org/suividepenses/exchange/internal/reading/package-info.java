@NullMarked
package org.suividepenses.exchange.internal.reading;

import org.jspecify.annotations.NullMarked;
