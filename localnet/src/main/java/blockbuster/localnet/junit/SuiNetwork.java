package blockbuster.localnet.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a Sui network of its own, in a temporary directory and on free ports, for as long as the class runs.
 * Constructors, tests and life-cycle methods may ask for these parameters:
 *
 * <ul>
 *   <li>{@link blockbuster.localnet.LocalNetwork} and {@link blockbuster.localnet.Ledger}: the network and its state
 *   <li>{@link blockbuster.sui.rpc.SuiClient}: a client of it; closed with the network
 *   <li>{@link blockbuster.sui.crypto.Ed25519KeyPair}: the key of a new account with 1000 SUI, another for each parameter
 *   <li>{@link blockbuster.sui.rpc.TransactionSender}: the same, ready to send
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(SuiNetworkExtension.class)
public @interface SuiNetwork {
    /** One network for all classes of the run that say so; they see each other's transactions. */
    boolean shared() default false;
}
