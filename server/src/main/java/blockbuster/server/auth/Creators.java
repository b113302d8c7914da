package blockbuster.server.auth;

import blockbuster.sui.SuiAddress;

/** Tells registered creators; provided by the module that mirrors their registrations. */
public interface Creators {
    boolean isCreator(SuiAddress address);
}
