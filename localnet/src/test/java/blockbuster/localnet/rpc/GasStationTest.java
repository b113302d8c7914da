package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.InvalidSignatureException;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.GasCoins;
import blockbuster.sui.rpc.GasStation;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.SponsorshipRefusedException;
import blockbuster.sui.rpc.SponsorshipRefusedException.Reason;
import blockbuster.sui.rpc.SponsorshipRules;
import blockbuster.sui.rpc.SponsorshipRules.Target;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.SponsoredTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a gas station pays for, and what it does not. */
@SuiNetwork
class GasStationTest {
    private static final long GIFT = 1_000_000_000_000L;
    private static final long BUDGET = 10_000_000;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration RESERVATION = Duration.ofSeconds(30);
    private static final Target ZERO = new Target(SuiAddress.FRAMEWORK, "coin", "zero");
    private static final Target DESTROY = new Target(SuiAddress.FRAMEWORK, "coin", "destroy_zero");
    private static final Target SPLIT = new Target(SuiAddress.FRAMEWORK, "coin", "split");

    private final TestingTime time = new TestingTime();
    private final SuiClient client;
    private final Ed25519KeyPair payer;
    private final Ed25519KeyPair penniless = Ed25519KeyPair.generate(new SecureRandom());
    private final GasStation station;

    GasStationTest(SuiClient client, Ed25519KeyPair payer) {
        this.client = client;
        this.payer = payer;
        this.station = station(rules(BUDGET, 3, 100 * BUDGET), 2);
    }

    @Test
    void letsAnAccountWithoutSuiCallAnAllowedFunction() {
        assertThatThrownBy(() -> new TransactionSender(client, penniless).send(makingCoin()))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("send it some SUI");

        ExecutedTransaction done = pay(penniless);

        assertThat(done.succeeded()).isTrue();
        assertThat(client.getTransaction(done.digest()).orElseThrow().sender()).isEqualTo(penniless.address());
        assertThat(client.getCoins(penniless.address(), StructTag.SUI)).hasSize(1);
        assertThat(client.getBalance(penniless.address(), StructTag.SUI)).isZero();
    }

    @Test
    void refusesFunctionsThatAreNotOnTheList() {
        assertRefused(Reason.CALL_NOT_ALLOWED, tx -> tx.moveCall("0x2::clock::timestamp_ms", List.of(), tx.clock()));
        assertRefused(Reason.CALL_NOT_ALLOWED, tx -> tx.moveCall("0x1::coin::zero", List.of(StructTag.SUI)));
        assertRefused(Reason.CALL_NOT_ALLOWED, tx -> {
            zero(tx);
            tx.moveCall("0x2::clock::timestamp_ms", List.of(), tx.clock());
        });
        assertRefused(Reason.CALL_NOT_ALLOWED, tx -> tx.makeMoveVec(StructTag.SUI, List.of()));
    }

    @Test
    void paysForWhatMayStandBesideAnAllowedFunctionNeverAlone() {
        var made = new TransactionBuilder();
        destroy(made, zero(made));
        SponsoredTransaction reserved = station.reserve(penniless.address(), made.build());
        assertThat(sign(station, reserved, penniless).succeeded()).isTrue();

        pay(penniless);
        ObjectRef own =
                client.getCoins(penniless.address(), StructTag.SUI).getFirst().ref();
        assertRefused(Reason.CALL_NOT_ALLOWED, tx -> destroy(tx, tx.object(own)));
    }

    @Test
    void refusesToGiveItsMoneyAway() {
        assertRefused(Reason.USES_GAS_COIN, tx -> {
            zero(tx);
            tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1)), penniless.address());
        });
        assertRefused(Reason.SPENDS_OTHERS_MONEY, tx -> {
            zero(tx);
            tx.withdrawal(new FundsWithdrawal(1, StructTag.SUI, new FundsWithdrawal.Source.Sponsor()));
        });
        assertThat(client.getBalance(payer.address(), StructTag.SUI)).isEqualTo(GIFT);
    }

    @Test
    void refusesToPublishAndUpgrade() {
        Bytes code = Bytes.of(new byte[] {1});
        assertRefused(Reason.PUBLISHES, tx -> tx.publish(List.of(code), List.of()));
        assertRefused(Reason.PUBLISHES, tx -> tx.upgrade(List.of(code), List.of(), SuiAddress.FRAMEWORK, zero(tx)));
    }

    @Test
    void refusesWhatCostsMoreThanTheCap() {
        GasStation thrifty = station(rules(1_000_000, 3, 100 * BUDGET), 2);

        assertRefused(
                Reason.TOO_EXPENSIVE,
                () -> thrifty.reserve(penniless.address(), makingCoin().build()));
    }

    @Test
    void refusesWhatWouldFail() {
        var tx = new TransactionBuilder();
        Argument taken = tx.moveCall("0x2::coin::split", List.of(StructTag.SUI), zero(tx), tx.pureU64(1));
        tx.transferObjects(List.of(taken), penniless.address());

        assertThatThrownBy(() -> station.reserve(penniless.address(), tx.build()))
                .isInstanceOf(MoveAbortException.class);
        assertThat(pay(penniless).succeeded()).isTrue();
    }

    @Test
    void limitsHowOftenItPaysForAnAccountWithinTheWindow() {
        for (int i = 0; i < 3; i++) {
            assertThat(pay(penniless).succeeded()).isTrue();
        }

        assertRefused(
                Reason.TOO_MANY,
                () -> station.reserve(penniless.address(), makingCoin().build()));
        assertThat(pay(Ed25519KeyPair.generate(new SecureRandom())).succeeded()).isTrue();
        time.pass(WINDOW);
        assertThat(pay(penniless).succeeded()).isTrue();
    }

    @Test
    void limitsWhatItPaysForAnAccountWithinTheWindow() {
        long cost = pay(penniless).gasUsed().net();
        long budget = reserve(station).data().gas().budget();
        GasStation thrifty = station(rules(BUDGET, 100, cost + budget), 2);

        pay(thrifty, penniless);
        pay(thrifty, penniless);
        assertRefused(Reason.ALLOWANCE_SPENT, () -> reserve(thrifty));
        time.pass(WINDOW);
        assertThat(pay(thrifty, penniless).succeeded()).isTrue();
    }

    @Test
    void takesCoinsBackFromThoseWhoDoNotSign() {
        SponsoredTransaction first = reserve(station);
        SponsoredTransaction second = reserve(station);

        assertThat(first.data().gas().payment())
                .doesNotContainAnyElementsOf(second.data().gas().payment());
        assertRefused(
                Reason.BUSY,
                () -> station.reserve(TestingNetwork.newAddress(), makingCoin().build()));
        time.pass(RESERVATION);
        assertRefused(Reason.NOT_RESERVED, () -> sign(station, first, penniless));
        assertThat(pay(penniless).succeeded()).isTrue();
        assertThat(pay(penniless).succeeded()).isTrue();
        assertThat(pay(penniless).succeeded())
                .as("reservations that ended don't count")
                .isTrue();
    }

    @Test
    void refusesSignaturesOfOthersAndOfOtherTransactions() {
        SponsoredTransaction reserved = reserve(station);
        Ed25519KeyPair thief = Ed25519KeyPair.generate(new SecureRandom());

        assertThatThrownBy(() -> sign(station, reserved, thief)).isInstanceOf(InvalidSignatureException.class);
        assertThatThrownBy(() -> station.execute(reserved.data().digest(), penniless.signTransaction(new byte[] {1})))
                .isInstanceOf(InvalidSignatureException.class);
        assertRefused(
                Reason.NOT_RESERVED,
                () -> station.execute(Digest.of(new byte[32]), penniless.signTransaction(reserved.bytes())));
        assertThat(sign(station, reserved, penniless).succeeded()).isTrue();
        assertRefused(Reason.NOT_RESERVED, () -> sign(station, reserved, penniless));
    }

    @Test
    void losesNothingButGas() {
        long gas = 0;
        for (int i = 0; i < 8; i++) {
            gas += pay(Ed25519KeyPair.generate(new SecureRandom())).gasUsed().net();
        }

        long left = client.getBalance(payer.address(), StructTag.SUI);
        long splitting = GIFT - gas - left;
        assertThat(splitting).as("making two gas coins").isBetween(1L, 5_000_000L);
        assertThat(client.getCoins(payer.address(), StructTag.SUI)).hasSize(3);
    }

    private static SponsorshipRules rules(long maxBudget, int maxCount, long maxMist) {
        return new SponsorshipRules(
                Set.of(ZERO, SPLIT), Set.of(DESTROY), maxBudget, maxCount, maxMist, WINDOW, RESERVATION);
    }

    private GasStation station(SponsorshipRules rules, int coins) {
        return new GasStation(client, payer, rules, new GasCoins(coins, 10 * BUDGET), time.timing());
    }

    private ExecutedTransaction pay(Ed25519KeyPair sender) {
        return pay(station, sender);
    }

    private ExecutedTransaction pay(GasStation from, Ed25519KeyPair sender) {
        return sign(
                from,
                from.reserve(sender.address(), makingCoin(sender.address()).build()),
                sender);
    }

    private SponsoredTransaction reserve(GasStation from) {
        return from.reserve(penniless.address(), makingCoin().build());
    }

    private static ExecutedTransaction sign(GasStation from, SponsoredTransaction reserved, Ed25519KeyPair sender) {
        return from.execute(reserved.data().digest(), sender.signTransaction(reserved.bytes()));
    }

    private TransactionBuilder makingCoin() {
        return makingCoin(penniless.address());
    }

    private static TransactionBuilder makingCoin(SuiAddress owner) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(zero(tx)), owner);
        return tx;
    }

    private static Argument zero(TransactionBuilder tx) {
        return tx.moveCall("0x2::coin::zero", List.of(StructTag.SUI));
    }

    private static void destroy(TransactionBuilder tx, Argument coin) {
        tx.moveCall("0x2::coin::destroy_zero", List.of(StructTag.SUI), coin);
    }

    private void assertRefused(Reason reason, Consumer<TransactionBuilder> commands) {
        var tx = new TransactionBuilder();
        commands.accept(tx);
        ProgrammableTransaction transaction = tx.build();
        assertRefused(reason, () -> station.reserve(penniless.address(), transaction));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SponsorshipRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
