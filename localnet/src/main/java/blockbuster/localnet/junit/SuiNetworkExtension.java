package blockbuster.localnet.junit;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LocalNetwork;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the network of {@link SuiNetwork}; JUnit's store closes it with the class, or with the run. */
final class SuiNetworkExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(SuiNetworkExtension.class);
    private static final Set<Class<?>> OFFERED =
            Set.of(LocalNetwork.class, Ledger.class, SuiClient.class, Ed25519KeyPair.class, TransactionSender.class);

    /** What the store keeps and closes. */
    private record Running(LocalNetwork network, SuiClient client) implements AutoCloseable {
        static Running start() {
            var network = LocalNetwork.startTemporary();
            return new Running(network, SuiClient.connect(network.rpcUrl()));
        }

        Ed25519KeyPair fundedKey() {
            var key = Ed25519KeyPair.generate(new SecureRandom());
            network.fund(key.address());
            return key;
        }

        @Override
        public void close() {
            client.close();
            network.close();
        }
    }

    /** Here rather than at the first parameter, so that the network belongs to the class and not to one test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        running(isShared(context) ? context.getRoot() : context);
    }

    private static boolean isShared(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), SuiNetwork.class)
                .map(SuiNetwork::shared)
                .orElse(false);
    }

    private static Running running(ExtensionContext context) {
        return context.getStore(OURS).computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return OFFERED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = running(context);
        var type = parameter.getParameter().getType();
        if (type == SuiClient.class) {
            return running.client();
        }
        if (type == Ed25519KeyPair.class) {
            return running.fundedKey();
        }
        if (type == TransactionSender.class) {
            return new TransactionSender(running.client(), running.fundedKey());
        }
        return type == Ledger.class ? running.network().ledger() : running.network();
    }
}
