@NullMarked
package org.suividepenses.identity.internal;

import org.jspecify.annotations.NullMarked;
