package org.suividepenses.exchange.internal.reading;

import java.util.List;

/** Why a file cannot be read at all. Each has its sentence in the message catalogue under {@link #code()}. */
public sealed interface FileRefusal {

    /** Key of the sentence. */
    String code();

    /** What the sentence names, in its order. */
    List<Object> arguments();

    /** @param limitBytes what is allowed */
    record FileTooLarge(long limitBytes) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.too-large";
        }

        @Override
        public List<Object> arguments() {
            return List.of(limitBytes / (1024 * 1024));
        }
    }

    /** Nothing in it. */
    record Empty() implements FileRefusal {
        @Override
        public String code() {
            return "import.file.empty";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /** Another kind of file, recognised by its first bytes. */
    record NotATable(String kind) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.not-a-table";
        }

        @Override
        public List<Object> arguments() {
            return List.of(kind);
        }
    }

    /** Bytes that no text has. */
    record Binary(long line, long column, int value) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.binary";
        }

        @Override
        public List<Object> arguments() {
            return List.of(line, column, "0x%02X".formatted(value));
        }
    }

    /** Not valid in the encoding that was asked for. */
    record WrongEncoding(String encoding, long line) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.wrong-encoding";
        }

        @Override
        public List<Object> arguments() {
            return List.of(encoding, line);
        }
    }

    /** An encoding of that name does not exist. */
    record UnknownEncoding(String encoding) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.unknown-encoding";
        }

        @Override
        public List<Object> arguments() {
            return List.of(encoding);
        }
    }

    /** A quote that is never closed, or closed in the middle of a cell; everything after it would be misread. */
    record BrokenQuote(long line) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.broken-quote";
        }

        @Override
        public List<Object> arguments() {
            return List.of(line);
        }
    }

    record TooManyColumns(long line, int limit) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.too-many-columns";
        }

        @Override
        public List<Object> arguments() {
            return List.of(line, limit);
        }
    }

    record FieldTooLong(long line, int column, int limitCharacters) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.field-too-long";
        }

        @Override
        public List<Object> arguments() {
            return List.of(line, column, limitCharacters);
        }
    }

    record TooManyLines(long limit) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.too-many-lines";
        }

        @Override
        public List<Object> arguments() {
            return List.of(limit);
        }
    }

    /** An XLSX that unpacks to far more than it should, or into too many parts. */
    record Bomb() implements FileRefusal {
        @Override
        public String code() {
            return "import.file.bomb";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /** An XLSX with a document type declaration: no spreadsheet program writes one. */
    record ForbiddenXml(String part) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.forbidden-xml";
        }

        @Override
        public List<Object> arguments() {
            return List.of(part);
        }
    }

    /** An XLSX that is cut short or damaged. */
    record DamagedWorkbook() implements FileRefusal {
        @Override
        public String code() {
            return "import.file.damaged-workbook";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    record UnknownSheet(String name, List<String> sheets) implements FileRefusal {
        @Override
        public String code() {
            return "import.file.unknown-sheet";
        }

        @Override
        public List<Object> arguments() {
            return List.of(name, String.join(", ", sheets));
        }
    }
}
