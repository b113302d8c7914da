package blockbuster.localnet.ledger;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.execution.StateReader;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What can be read from the store, as it is or as it was at a moment. */
interface Reads extends StateReader {
    byte @Nullable [] get(byte[] key);

    /** Keys with {@code prefix} from the one with {@code first} after it on, in order. */
    List<byte[]> keys(byte[] prefix, byte[] first, int limit);

    /** The same backwards, from the key with {@code last} or the nearest before it. */
    List<byte[]> keysBackwards(byte[] prefix, byte[] last, int limit);

    /** Ids at the ends of keys with {@code prefix}, in order, after {@code afterId}. */
    default List<SuiAddress> ids(byte[] prefix, @Nullable SuiAddress afterId, int limit) {
        var first = afterId == null ? new byte[0] : afterId.toByteArray();
        return keys(prefix, first, afterId == null ? limit : limit + 1).stream()
                .map(Keys::lastId)
                .filter(id -> afterId == null || !id.equals(afterId))
                .limit(limit)
                .toList();
    }

    default OptionalLong number(byte[] key) {
        var value = get(key);
        return value == null
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(value).getLong());
    }

    @Override
    default Optional<LedgerObject> object(SuiAddress id) {
        var version = number(Keys.latest(id));
        return version.isEmpty() ? Optional.empty() : object(id, version.getAsLong());
    }

    default Optional<LedgerObject> object(SuiAddress id, long version) {
        return Optional.ofNullable(get(Keys.object(id, version))).map(LedgerObject::decode);
    }

    @Override
    default Optional<SuiAddress> newestPackage(SuiAddress originalId) {
        return Optional.ofNullable(get(Keys.newestPackage(originalId))).map(SuiAddress::of);
    }

    default Optional<ExecutedTransaction> transaction(Digest digest) {
        return Optional.ofNullable(get(Keys.transaction(digest))).map(ExecutedTransaction::decode);
    }

    default Optional<Checkpoint> checkpoint(long sequence) {
        return Optional.ofNullable(get(Keys.checkpoint(sequence))).map(Checkpoints::decode);
    }
}
