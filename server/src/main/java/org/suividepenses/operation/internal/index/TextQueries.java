package org.suividepenses.operation.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.suividepenses.kernel.ProblemException;

/**
 * Turns typed words into queries. Every word must be found, the last one also as the beginning of a word. The text is
 * never parsed as a language: any characters are welcome, and none has a meaning.
 *
 * <p>Typos are forgiven only in a second attempt, when nothing has the words as typed: totals of "carton" must not
 * contain "canton".
 */
final class TextQueries {

    /** More words than anyone types; each costs a look into the index. */
    static final int WORDS_LIMIT = 32;

    /** A shorter beginning of a word with a typo would match nearly anything. */
    private static final int TYPO_PREFIX_LENGTH = 5;

    private TextQueries() {}

    /** Operations that have every word as typed; empty when the text has no word. */
    static Optional<Query> asTyped(String text) {
        List<Query> clauses = new ArrayList<>();
        List<Words.Chunk> chunks = limited(text);
        for (Words.Chunk chunk : chunks) {
            boolean lastChunk = chunk == chunks.getLast();
            if (chunk.reference()) {
                clauses.add(reference(chunk.joined(0), lastChunk));
            } else {
                for (int i = 0; i < chunk.words().size(); i++) {
                    boolean last = lastChunk && i == chunk.words().size() - 1;
                    clauses.add(word(chunk.words().get(i), last));
                }
            }
        }
        return all(clauses);
    }

    /** The same with one typo forgiven in each word; empty when no word of the text is long enough for that. */
    static Optional<Query> withTypos(String text) {
        List<Words.Chunk> chunks = limited(text);
        List<String> words =
                chunks.stream().flatMap(chunk -> chunk.words().stream()).toList();
        boolean references = chunks.stream().anyMatch(Words.Chunk::reference);
        if (!references && words.stream().noneMatch(Words::forgivesTypo)) {
            return Optional.empty();
        }
        List<Query> clauses = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            String word = words.get(i);
            clauses.add(Words.forgivesTypo(word) ? wordWithTypo(word, last) : word(word, last));
        }
        return all(clauses);
    }

    private static List<Words.Chunk> limited(String text) {
        List<Words.Chunk> chunks = Words.chunks(text);
        if (chunks.stream().mapToInt(chunk -> chunk.words().size()).sum() > WORDS_LIMIT) {
            throw ProblemException.invalidParameter("q", "query.too-many-words", WORDS_LIMIT);
        }
        return chunks;
    }

    private static Query word(String word, boolean last) {
        Query typed = last ? new PrefixQuery(words(word)) : new TermQuery(words(word));
        return Stems.hasStem(word) ? any(typed, new TermQuery(stems(Stems.stem(word)))) : typed;
    }

    /** Whole, or up to the end of one of its parts; the last one typed up to any character. */
    private static Query reference(String joined, boolean last) {
        return last
                ? new PrefixQuery(words(joined))
                : any(new TermQuery(words(joined)), new PrefixQuery(words(joined + "-")));
    }

    private static Query wordWithTypo(String word, boolean last) {
        Automaton similar = similar(word);
        Query typed = new AutomatonQuery(words(word), similar);
        if (last && word.length() >= TYPO_PREFIX_LENGTH) {
            Automaton beginning = Operations.determinize(
                    Operations.concatenate(List.of(similar, Automata.makeAnyString())),
                    Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
            typed = new AutomatonQuery(words(word), beginning);
        } else if (last) {
            typed = any(typed, new PrefixQuery(words(word)));
        }
        String stem = Stems.stem(word);
        return any(typed, new AutomatonQuery(stems(stem), similar(stem)));
    }

    /** One letter more, less, other, or two neighbours exchanged; never the first letter. */
    private static Automaton similar(String word) {
        int first = word.offsetByCodePoints(0, 1);
        Automaton automaton =
                new LevenshteinAutomata(word.substring(first), true).toAutomaton(1, word.substring(0, first));
        return automaton;
    }

    private static Term words(String text) {
        return new Term(IndexFields.WORDS, text);
    }

    private static Term stems(String text) {
        return new Term(IndexFields.STEMS, text);
    }

    private static Query any(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Optional<Query> all(List<Query> clauses) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.forEach(clause -> all.add(clause, Occur.FILTER));
        return Optional.of(all.build());
    }
}
