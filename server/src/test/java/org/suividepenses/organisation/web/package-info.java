@NullMarked
package org.suividepenses.organisation.web;

import org.jspecify.annotations.NullMarked;
