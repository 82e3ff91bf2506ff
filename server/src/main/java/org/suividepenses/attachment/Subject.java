package org.suividepenses.attachment;

import java.util.UUID;

/**
 * What documents belong to, known to its own module alone.
 *
 * @param type an upper-case word of at most 20 letters ({@code OPERATION})
 */
public record Subject(String type, UUID id) {}
