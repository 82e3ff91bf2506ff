/** Files on disk, jobs and tables of imports. */
@NullMarked
package org.suividepenses.exchange.internal;

import org.jspecify.annotations.NullMarked;
