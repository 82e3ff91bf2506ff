@NullMarked
package org.suividepenses.operation.web;

import org.jspecify.annotations.NullMarked;
