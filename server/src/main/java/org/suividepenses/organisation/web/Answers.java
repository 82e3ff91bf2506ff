package org.suividepenses.organisation.web;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.suividepenses.platform.web.Versions;

/** Answers that hold one resource, with its version. */
final class Answers {

    private Answers() {}

    static <T> ResponseEntity<T> found(T body, long version) {
        return ResponseEntity.ok().eTag(Versions.etag(version)).body(body);
    }

    static <T> ResponseEntity<T> created(String collection, UUID id, T body, long version) {
        return ResponseEntity.created(URI.create("/api/v1/" + collection + "/" + id))
                .eTag(Versions.etag(version))
                .body(body);
    }
}
