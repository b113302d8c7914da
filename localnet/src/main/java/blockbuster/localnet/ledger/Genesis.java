package blockbuster.localnet.ledger;

import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.Accumulator;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LedgerObject.Dependency;
import blockbuster.localnet.LedgerObject.TypeOrigin;
import blockbuster.localnet.LocalnetException;
import blockbuster.move.binary.CompiledModule;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.crypto.Blake2b256;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.TreeMap;

/** The first state of a network: the framework, the clock, the root of address balances, and all SUI there is in the faucet's hands. */
final class Genesis {
    /** Where the clock's shared life starts, as on public networks. */
    static final long CLOCK_INITIAL_VERSION = 1;

    /** The version of the root of all sums that addresses hold, for ever; a sum's own starts after it. */
    static final long ROOT_VERSION = 1;

    private static final int FAUCET_COINS = 8;
    private static final long FAUCET_COIN_MIST = 1_000_000_000_000_000_000L;

    private Genesis() {}

    static void create(Store store, long timestampMs, SecureRandom random) {
        var faucet = Ed25519KeyPair.generate(random);
        var seed = new byte[Digest.LENGTH];
        random.nextBytes(seed);
        var genesis = Digest.of(seed);
        try (var batch = new Batch(store)) {
            publish(batch, genesis, "move-stdlib", SuiAddress.STD);
            publish(batch, genesis, "sui-framework", SuiAddress.FRAMEWORK);
            batch.write(clock(timestampMs, CLOCK_INITIAL_VERSION, genesis));
            batch.write(accumulatorRoot(genesis));
            for (int i = 0; i < FAUCET_COINS; i++) {
                batch.write(coin(i, faucet.address(), genesis));
            }
            batch.put(Keys.meta("faucet"), faucet.secret());
            batch.put(Keys.meta("genesisMs"), Batch.longBytes(timestampMs));
            batch.checkpoint(Checkpoints.genesis(timestampMs, genesis));
            batch.commit();
        }
    }

    /** Adds what networks did not have at first. */
    static void complete(Store store) {
        if (store.object(Accumulator.ROOT).isPresent()) {
            return;
        }
        var genesis = store.object(SuiAddress.CLOCK).orElseThrow().previousTransaction();
        try (var batch = new Batch(store)) {
            batch.write(accumulatorRoot(genesis));
            batch.commit();
        }
    }

    /** The secret key of the account that owns everything at first. */
    static byte[] faucetSecret(Store store) {
        var secret = store.get(Keys.meta("faucet"));
        if (secret == null) {
            throw new LocalnetException("the ledger knows no faucet; use another data directory");
        }
        return secret;
    }

    private static void publish(Batch batch, Digest genesis, String name, SuiAddress id) {
        var modules = new TreeMap<String, Bytes>();
        var origins = new ArrayList<TypeOrigin>();
        for (var bytes : ContractPackage.load(name).modules()) {
            var module = CompiledModule.parse(bytes.toArray());
            modules.put(module.id().name(), bytes);
            module.structDefs().forEach(def -> origins.add(origin(module, def.handle(), id)));
            module.enumDefs().forEach(def -> origins.add(origin(module, def.handle(), id)));
        }
        var linkage = new TreeMap<SuiAddress, Dependency>();
        if (!id.equals(SuiAddress.STD)) {
            linkage.put(SuiAddress.STD, new Dependency(SuiAddress.STD, 1));
        }
        var pack = new LedgerObject.MovePackage(id, 1, modules, origins, linkage, genesis, 0);
        batch.write(pack);
        batch.newestPackage(pack);
    }

    private static TypeOrigin origin(CompiledModule module, int handle, SuiAddress id) {
        return new TypeOrigin(module.id().name(), module.datatypeName(handle), id);
    }

    /** The clock object as it reads at a time. */
    static LedgerObject.MoveObject clock(long timestampMs, long version, Digest previous) {
        var contents = new BcsWriter();
        SuiAddress.CLOCK.encode(contents);
        return new LedgerObject.MoveObject(
                StructTag.CLOCK,
                false,
                version,
                Bytes.of(contents.u64(timestampMs).toByteArray()),
                new Owner.Shared(CLOCK_INITIAL_VERSION),
                previous,
                0);
    }

    private static LedgerObject.MoveObject accumulatorRoot(Digest genesis) {
        return new LedgerObject.MoveObject(
                Accumulator.ROOT_TYPE,
                false,
                ROOT_VERSION,
                Bytes.of(Accumulator.ROOT.toByteArray()),
                new Owner.Shared(ROOT_VERSION),
                genesis,
                0);
    }

    private static LedgerObject.MoveObject coin(int number, SuiAddress owner, Digest genesis) {
        var id = SuiAddress.of(Blake2b256.hash(genesis.toByteArray(), new byte[] {(byte) number}));
        return coin(id, FAUCET_COIN_MIST, 1, owner, genesis);
    }

    static LedgerObject.MoveObject coin(SuiAddress id, long balance, long version, SuiAddress owner, Digest previous) {
        var contents = new BcsWriter();
        id.encode(contents);
        return new LedgerObject.MoveObject(
                StructTag.coin(StructTag.SUI),
                true,
                version,
                Bytes.of(contents.u64(balance).toByteArray()),
                new Owner.Account(owner),
                previous,
                0);
    }
}
