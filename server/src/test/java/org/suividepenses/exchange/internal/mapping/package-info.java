@NullMarked
package org.suividepenses.exchange.internal.mapping;

import org.jspecify.annotations.NullMarked;
