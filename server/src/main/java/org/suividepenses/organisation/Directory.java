package org.suividepenses.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.suividepenses.kernel.SearchText;

/** Finds references as people write them: by code, else by name, without regard to case and accents. */
public final class Directory<T extends Reference> {

    private final Map<String, T> byCode = new HashMap<>();
    private final Map<String, T> byName = new HashMap<>();

    /** @param references of two with one name, the first is found */
    public Directory(Collection<T> references) {
        for (T reference : references) {
            byCode.putIfAbsent(SearchText.fold(reference.code()), reference);
            byName.putIfAbsent(SearchText.fold(reference.name()), reference);
        }
    }

    public Optional<T> find(String codeOrName) {
        String folded = SearchText.fold(codeOrName);
        T byItsCode = byCode.get(folded);
        return Optional.ofNullable(byItsCode == null ? byName.get(folded) : byItsCode);
    }

    /** Whether a code is taken. */
    public boolean hasCode(String code) {
        return byCode.containsKey(SearchText.fold(code));
    }
}
