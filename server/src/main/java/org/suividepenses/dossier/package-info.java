/**
 * Operations on paper: the printed page (fiche d’opération) with its signatures and its place in the budget, the dossier of
 * page and documents behind it, and the proof that a page says what is kept.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "audit",
            "identity",
            "organisation",
            "budget",
            "attachment",
            "approval",
            "operation"
        })
package org.suividepenses.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
