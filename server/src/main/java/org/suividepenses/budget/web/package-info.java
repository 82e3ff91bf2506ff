@NullMarked
package org.suividepenses.budget.web;

import org.jspecify.annotations.NullMarked;
