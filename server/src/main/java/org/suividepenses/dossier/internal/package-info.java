@NullMarked
package org.suividepenses.dossier.internal;

import org.jspecify.annotations.NullMarked;
