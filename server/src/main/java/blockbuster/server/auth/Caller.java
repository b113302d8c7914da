package blockbuster.server.auth;

import blockbuster.sui.SuiAddress;

/**
 * The wallet behind an authenticated request; controllers take it as a parameter.
 *
 * @param sessionId the login session, which a logout ends
 */
public record Caller(SuiAddress address, String sessionId) {}
