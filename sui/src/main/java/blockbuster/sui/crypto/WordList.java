package blockbuster.sui.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The 2048 English words of BIP-39, sorted; the build takes the list from a published library, see the pom. */
final class WordList {
    /** The last word's index. */
    static final int LAST = 2047;

    private static final List<String> WORDS = read();

    private WordList() {}

    static String word(int index) {
        return WORDS.get(index);
    }

    /** Negative when the word is not of the list. */
    static int indexOf(String word) {
        return Collections.binarySearch(WORDS, word);
    }

    private static List<String> read() {
        try (InputStream resource =
                WordList.class.getResourceAsStream("/org/bitcoinj/crypto/mnemonic/wordlist/english.txt")) {
            var text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.US_ASCII);
            return text.lines().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the word list is part of this program", unreadable);
        }
    }
}
