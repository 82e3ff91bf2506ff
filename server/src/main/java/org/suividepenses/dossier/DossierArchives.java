package org.suividepenses.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.ListFilter;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationList;

/** The dossiers of a period or of a selection in one ZIP, one PDF for each operation, written one after the other. */
@Service
public class DossierArchives {

    /** The most operations of one archive. */
    public static final int LIMIT = 500;

    private final Dossiers dossiers;
    private final OperationList list;

    DossierArchives(Dossiers dossiers, OperationList list) {
        this.dossiers = dossiers;
        this.list = list;
    }

    /**
     * The operations that a list would show, in its order.
     *
     * @throws ProblemException CONFLICT for none, and for more than {@value #LIMIT}
     */
    public List<OperationId> chosen(ListFilter filter, Caller caller) {
        caller.mustHave(Permission.OPERATION_EXPORT);
        long count = list.page(filter, new OperationList.Place(0, null, false), caller)
                .total()
                .count();
        if (count == 0) {
            throw ProblemException.of(ProblemType.CONFLICT, "voucher.archive-empty");
        }
        if (count > LIMIT) {
            throw ProblemException.of(ProblemType.CONFLICT, "voucher.archive-too-large", count, LIMIT);
        }
        List<OperationId> ids = new ArrayList<>();
        list.stream(
                filter, caller, exported -> ids.add(exported.named().operation().id()));
        return ids;
    }

    /** Writes the archive; an operation that is gone by then is left out. {@code out} stays open. */
    public void write(List<OperationId> ids, String base, Caller caller, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Set<String> names = new HashSet<>();
        for (OperationId id : ids) {
            Optional<Voucher> voucher = dossiers.print(id, caller);
            if (voucher.isPresent() && names.add(Dossiers.fileName(voucher.get()))) {
                zip.putNextEntry(new ZipEntry(Dossiers.fileName(voucher.get()) + ".pdf"));
                dossiers.writeDossier(voucher.get(), base, caller, zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
