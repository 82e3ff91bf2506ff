package org.suividepenses.platform.document;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/** The pages of a PDF (ISO 32000-1, 7.7.3), counted by going to each instead of believing what the tree says of itself. */
final class PageTree {

    private static final int PAGES = 5_000;
    private static final int LEVELS = 64;

    private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private int pages;

    /**
     * Counts the pages and corrects what the nodes say of their number.
     *
     * @throws UnsoundPdf when the tree contains itself, or is larger or deeper than a document's
     */
    static int count(@Nullable COSDictionary root) {
        PageTree tree = new PageTree();
        if (root != null) {
            tree.visit(root, 0);
        }
        return tree.pages;
    }

    private void visit(COSDictionary node, int level) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            count();
            return;
        }
        if (level > LEVELS) {
            throw new UnsoundPdf(Flaw.EXCESSIVE, "pages are nested too deeply");
        }
        if (!visited.add(node)) {
            throw new UnsoundPdf(Flaw.BROKEN, "pages contain each other");
        }
        int before = pages;
        for (int at = 0; at < kids.size(); at++) {
            if (kids.getObject(at) instanceof COSDictionary kid) {
                visit(kid, level + 1);
            }
        }
        node.setInt(COSName.COUNT, pages - before);
    }

    private void count() {
        pages++;
        if (pages > PAGES) {
            throw new UnsoundPdf(Flaw.EXCESSIVE, "too many pages");
        }
    }
}
