/** Measures the application from outside, as its users meet it, beside a floor of the same run. */
@NullMarked
package org.suividepenses.bench;

import org.jspecify.annotations.NullMarked;
