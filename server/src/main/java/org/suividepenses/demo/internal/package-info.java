@NullMarked
package org.suividepenses.demo.internal;

import org.jspecify.annotations.NullMarked;
