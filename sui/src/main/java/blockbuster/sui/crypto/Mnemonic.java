package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.BigIntegers;

/**
 * A secret in 12, 15, 18, 21 or 24 English words with a checksum (BIP-39), from which any number of keys follow. Immutable;
 * {@code toString} shows no word.
 */
public final class Mnemonic {
    private static final int BITS_PER_WORD = 11;
    private static final int MAX_WORDS = 24;
    private static final int PURPOSE_ED25519 = 44;
    private static final int PURPOSE_SECP256K1 = 54;
    private static final int PURPOSE_SECP256R1 = 74;
    private static final int SUI = 784;

    private final List<String> words;

    private Mnemonic(List<String> words) {
        this.words = words;
    }

    /** @param wordCount 12, 15, 18, 21 or 24 */
    public static Mnemonic generate(int wordCount, SecureRandom random) {
        requireCount(wordCount);
        byte[] entropy = new byte[wordCount * 4 / 3];
        random.nextBytes(entropy);
        return ofEntropy(entropy);
    }

    /** @throws SuiException when a word is unknown or the checksum is wrong; the message shows no word */
    public static Mnemonic parse(String text) {
        List<String> words = List.of(text.strip().split("\\s+", MAX_WORDS + 1));
        requireCount(words.size());
        byte[] entropy = entropy(words);
        if (!ofEntropy(entropy).words.equals(words)) {
            throw new SuiException("the words' checksum is wrong: a word was misspelt or they are out of order");
        }
        return new Mnemonic(words);
    }

    /**
     * The key of one account, as Sui wallets number them from 0: {@code m/44'/784'/account'/0'/0'} for Ed25519,
     * {@code m/54'/784'/account'/0/0} for secp256k1, {@code m/74'/784'/account'/0/0} for secp256r1.
     *
     * @throws SuiException for other schemes and negative accounts
     */
    public SuiKeyPair keyPair(SignatureScheme scheme, int account) {
        if (account < 0) {
            throw new SuiException("accounts are numbered from 0, not " + account);
        }
        byte[] secret = switch (scheme) {
            case ED25519 -> KeyDerivation.ed25519(seed(), PURPOSE_ED25519, SUI, account, 0, 0);
            case SECP256K1 -> KeyDerivation.secp256k1(seed(), PURPOSE_SECP256K1, SUI, account);
            // Sui derives these over secp256k1 too, and only then takes the number as a secret of the other curve
            case SECP256R1 -> KeyDerivation.secp256k1(seed(), PURPOSE_SECP256R1, SUI, account);
            case MULTISIG, ZKLOGIN, PASSKEY -> throw Secrets.noKeyPairs(scheme);
        };
        return SuiKeyPair.fromSecret(scheme, secret);
    }

    /** The secret itself: the words, a space between them. */
    public String words() {
        return String.join(" ", words);
    }

    private byte[] seed() {
        return KeyDerivation.seed(words());
    }

    private static Mnemonic ofEntropy(byte[] entropy) {
        int checksumBits = entropy.length / 4;
        var bits = new BigInteger(1, entropy)
                .shiftLeft(checksumBits)
                .or(BigInteger.valueOf((Sha256.hash(entropy)[0] & 0xff) >>> (8 - checksumBits)));
        int count = entropy.length * 3 / 4;
        var words = new ArrayList<String>();
        for (int i = count - 1; i >= 0; i--) {
            int index = bits.shiftRight(i * BITS_PER_WORD).intValue() & WordList.LAST;
            words.add(WordList.word(index));
        }
        return new Mnemonic(List.copyOf(words));
    }

    private static byte[] entropy(List<String> words) {
        BigInteger bits = BigInteger.ZERO;
        for (String word : words) {
            int index = WordList.indexOf(word);
            if (index < 0) {
                throw new SuiException("a word is not of the BIP-39 English list");
            }
            bits = bits.shiftLeft(BITS_PER_WORD).or(BigInteger.valueOf(index));
        }
        int checksumBits = words.size() / 3;
        return BigIntegers.asUnsignedByteArray(words.size() * 4 / 3, bits.shiftRight(checksumBits));
    }

    private static void requireCount(int count) {
        if (count < 12 || count > MAX_WORDS || count % 3 != 0) {
            throw new SuiException("a mnemonic has 12, 15, 18, 21 or 24 words");
        }
    }

    @Override
    public String toString() {
        return "Mnemonic[" + words.size() + " words]";
    }
}
