@NullMarked
package org.suividepenses.audit.internal;

import org.jspecify.annotations.NullMarked;
