package org.suividepenses.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.internal.Passwords;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.WrittenText;

/** What a user's details must be. */
@Component
class UserRules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final int NAME_LIMIT = 120;

    private final UnitDirectory units;
    private final InstitutionProfile institution;

    UserRules(UnitDirectory units, InstitutionProfile institution) {
        this.units = units;
        this.institution = institution;
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void check(UserDetails details, boolean passwordRequired) {
        FieldProblems problems = new FieldProblems();
        if (!EMAIL.matcher(normalised(details.email())).matches()) {
            problems.add("/email", "user.email.invalid");
        }
        checkName(details.name(), problems);
        if (!LANGUAGES.contains(details.language().getLanguage())) {
            problems.add("/language", "user.language.unknown");
        }
        checkUnits(details, problems);
        if (details.password() != null) {
            Passwords.check("/password", details.password(), ownWords(details), problems);
        } else if (passwordRequired) {
            problems.add("/password", "field.required");
        }
        problems.refuseIfAny();
    }

    private List<String> ownWords(UserDetails details) {
        return Stream.concat(
                        institution.summary().map(InstitutionProfile.Summary::name).stream(),
                        Stream.of(details.name(), details.email()))
                .toList();
    }

    private static void checkName(String name, FieldProblems problems) {
        WrittenText.checkRequired("/name", name, NAME_LIMIT, problems);
        if (name.indexOf('\n') >= 0 || name.indexOf('\t') >= 0) {
            problems.add("/name", "field.control-character");
        }
    }

    private void checkUnits(UserDetails details, FieldProblems problems) {
        boolean everywhere = details.allUnits() || details.role().everywhere();
        if (!everywhere && details.unitIds().isEmpty()) {
            problems.add("/unitIds", "user.units.required");
        }
        if (units.existing(details.unitIds()).size() != details.unitIds().size()) {
            problems.add("/unitIds", "user.units.unknown");
        }
    }
}
