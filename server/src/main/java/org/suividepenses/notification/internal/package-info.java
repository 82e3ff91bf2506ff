@NullMarked
package org.suividepenses.notification.internal;

import org.jspecify.annotations.NullMarked;
