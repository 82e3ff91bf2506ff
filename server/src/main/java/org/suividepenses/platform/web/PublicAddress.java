package org.suividepenses.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.suividepenses.platform.data.StartException;

/** Where people reach the application, for what leaves it: links in mails, squares on printed pages. */
@Component
public class PublicAddress {

    private final Optional<String> configured;

    /** @throws StartException when it is no address of the web */
    PublicAddress(@Value("${suivi.base-url:}") String configured) {
        this.configured = configured.isBlank() ? Optional.empty() : Optional.of(checked(configured.strip()));
    }

    /** The setting is no address. */
    static final class NoAddress extends StartException {
        NoAddress(String configured) {
            super("base-url.no-address", List.of(configured), null);
        }
    }

    /** As the setting {@code SUIVI_BASE_URL} says it, without a slash at its end. */
    public Optional<String> configured() {
        return configured;
    }

    /** As it is set, else as who asks has reached it; without a slash at its end. */
    public String of(HttpServletRequest request) {
        return configured.orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .build()
                .toUriString());
    }

    private static String checked(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
                throw new NoAddress(address);
            }
            return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        } catch (URISyntaxException unreadable) {
            throw new NoAddress(address);
        }
    }
}
