package blockbuster.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the network addresses that requests came from, as the application sees them. */
public final class TestingVisitors implements Filter {

    private final Set<String> addresses = ConcurrentHashMap.newKeySet();

    public boolean haveCalledFrom(String address) {
        return addresses.contains(address);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        addresses.add(request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
