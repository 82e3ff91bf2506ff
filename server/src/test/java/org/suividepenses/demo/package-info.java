@NullMarked
package org.suividepenses.demo;

import org.jspecify.annotations.NullMarked;
