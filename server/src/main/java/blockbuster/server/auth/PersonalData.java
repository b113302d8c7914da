package blockbuster.server.auth;

import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Map;

/** What a module keeps about a person. Modules with such data provide one; the account module asks them all. */
public interface PersonalData {

    /** What the module keeps about a person, as lists by name. */
    Map<String, List<?>> export(SuiAddress person);

    /**
     * Erases it, or, where others' money rests on it, cuts its tie to the person. Called in one transaction for all
     * modules.
     */
    void erase(SuiAddress person);
}
