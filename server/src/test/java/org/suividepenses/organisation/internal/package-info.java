@NullMarked
package org.suividepenses.organisation.internal;

import org.jspecify.annotations.NullMarked;
