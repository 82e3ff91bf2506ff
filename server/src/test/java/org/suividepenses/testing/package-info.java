/** What the tests of every module share. */
@NullMarked
package org.suividepenses.testing;

import org.jspecify.annotations.NullMarked;
