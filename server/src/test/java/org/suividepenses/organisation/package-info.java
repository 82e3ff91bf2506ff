@NullMarked
package org.suividepenses.organisation;

import org.jspecify.annotations.NullMarked;
