package blockbuster.server.account;

import blockbuster.server.auth.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/account/preferences")
class PreferenceController {

    private final PreferenceStore store;

    PreferenceController(PreferenceStore store) {
        this.store = store;
    }

    @GetMapping
    Preferences get(Caller caller) {
        return store.of(caller.address());
    }

    @PutMapping
    Preferences put(Caller caller, @RequestBody Preferences preferences) {
        store.put(caller.address(), preferences);
        return preferences;
    }
}
