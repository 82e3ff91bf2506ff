@NullMarked
package org.suividepenses.identity.web;

import org.jspecify.annotations.NullMarked;
