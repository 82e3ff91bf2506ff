package org.suividepenses.organisation;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.internal.InstitutionRegister;
import org.suividepenses.organisation.internal.InstitutionRepository;

/**
 * The institution of this installation. It is read from its one row, once in each transaction, and not kept in memory any
 * longer: a command beside the server, or another node, may change it.
 */
@Service
@Transactional
public class Institutions {

    private static final ZoneId HOME = ZoneId.of("Africa/Conakry");

    private final InstitutionRepository repository;
    private final InstitutionRegister register;
    private final MessageSource messages;

    Institutions(InstitutionRepository repository, InstitutionRegister register, MessageSource messages) {
        this.repository = repository;
        this.register = register;
        this.messages = messages;
    }

    /** The institution; empty before the set-up. */
    @Transactional(readOnly = true)
    public Optional<Institution> current() {
        return repository.current();
    }

    /** @throws ProblemException CONFLICT before the set-up */
    @Transactional(readOnly = true)
    public Institution required() {
        return repository.current().orElseThrow(Institutions::missing);
    }

    /**
     * The institution, held unchanged until the transaction of the caller ends: its base currency is the one in which
     * the caller's amounts are written.
     *
     * @throws ProblemException CONFLICT before the set-up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Institution held() {
        return repository.held().orElseThrow(Institutions::missing);
    }

    /** The institution; on an installation where no set-up was done, a provisional one that keeps its books in
     * {@code currency}. */
    public Institution adopt(Caller caller, Currency currency) {
        Optional<Institution> current = repository.current();
        if (current.isPresent()) {
            return current.get();
        }
        String name = messages.getMessage("institution.provisional-name", null, caller.language());
        InstitutionDetails details = new InstitutionDetails(new ReferenceName(name), currency, HOME, 1);
        return register.insertFirst(caller, details, true)
                .orElseGet(() -> repository.held().orElseThrow());
    }

    /**
     * Sets up the institution for the first time; a provisional one becomes final.
     *
     * @throws ProblemException VERSION_STALE when that was done already
     */
    public Institution setUp(Caller caller, InstitutionDetails details) {
        return register.setUp(caller, details);
    }

    /**
     * Changes the institution.
     *
     * @throws ProblemException NOT_FOUND before the set-up; VERSION_STALE; VALIDATION for another base currency once
     *     there is an operation, and for another first month of the fiscal year once something belongs to a year
     */
    public Institution change(Caller caller, long seenVersion, InstitutionDetails details) {
        return register.change(caller, seenVersion, details);
    }

    private static ProblemException missing() {
        return ProblemException.of(ProblemType.CONFLICT, "institution.missing");
    }
}
