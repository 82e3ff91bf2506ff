package org.suividepenses.identity.internal;

import java.util.Locale;
import java.util.Set;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.suividepenses.kernel.FieldProblems;

/** Passwords: Argon2id with 19 MiB, two passes (OWASP password storage), 12 to 128 characters. */
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** What lists of leaked passwords hold of 12 characters and more; a longer list comes with account security. */
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "password1234",
            "passwordpassword",
            "motdepasse123",
            "motdepasse1234",
            "azertyuiop123",
            "azertyuiopqs",
            "qwertyuiop12",
            "qwertyuiop123",
            "administrator",
            "administrateur",
            "111111111111",
            "000000000000",
            "iloveyou1234",
            "bienvenue123",
            "bienvenue1234",
            "changeme1234");

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /** Checked where there is no account, so that an unknown address takes as long as a wrong password. */
    private final String nobody = encoder.encode("nobody has this password");

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    public void matchNobody(String password) {
        encoder.matches(password.substring(0, Math.min(password.length(), LONGEST)), nobody);
    }

    public static void check(String pointer, String password, FieldProblems problems) {
        if (password.length() < SHORTEST) {
            problems.add(pointer, "user.password.too-short", SHORTEST);
        } else if (password.length() > LONGEST) {
            problems.add(pointer, "user.password.too-long", LONGEST);
        } else if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            problems.add(pointer, "user.password.common");
        }
    }
}
