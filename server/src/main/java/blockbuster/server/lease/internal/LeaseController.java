package blockbuster.server.lease.internal;

import blockbuster.server.auth.Caller;
import blockbuster.server.lease.internal.LeaseView.ExtensionView;
import blockbuster.server.lease.internal.LeaseView.State;
import blockbuster.server.settings.WalrusSettings;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leases: anybody may read them, any logged-in wallet may ask for an extension. */
@RestController
@RequestMapping("/api/v1")
class LeaseController {

    private static final int MOST_LISTED = 100;

    private final LeaseBook book;
    private final Extensions extensions;
    private final LeasePrices prices;
    private final LeaseDesk desk;
    private final LeaseSettings settings;
    private final WalrusSettings walrus;
    private final Clock clock;

    LeaseController(
            LeaseBook book,
            Extensions extensions,
            LeasePrices prices,
            LeaseDesk desk,
            LeaseSettings settings,
            WalrusSettings walrus,
            Clock clock) {
        this.book = book;
        this.extensions = extensions;
        this.prices = prices;
        this.desk = desk;
        this.settings = settings;
        this.walrus = walrus;
        this.clock = clock;
    }

    @GetMapping("/contents/{id}/lease")
    LeaseView lease(@PathVariable String id) {
        return view(require(id));
    }

    /** The caller's titles, the first to end leading; state {@code ending} and {@code expired} are warnings. */
    @GetMapping("/leases")
    Page<LeaseView> mine(Caller caller) {
        return new Page<>(
                book.of(caller.address(), MOST_LISTED).stream().map(this::view).toList(), null);
    }

    /** Asks for more epochs of storage. The publisher's wallet pays; its work goes on after the answer. */
    @PostMapping("/contents/{id}/lease-extensions")
    @ApiResponse(responseCode = "202", description = "Under way.", useReturnTypeSchema = true)
    ResponseEntity<ExtensionView> extend(
            Caller caller, @PathVariable String id, @Valid @RequestBody ExtensionRequest request) {
        var extension = desk.ask(caller.address(), require(id), request.epochs());
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(ExtensionView.of(extension));
    }

    /** How many epochs to add to what is paid for. */
    record ExtensionRequest(
            @Min(1) @Max(WalrusSettings.MOST_EPOCHS_AHEAD) int epochs) {}

    private Lease require(String id) {
        try {
            return book.find(SuiAddress.parse(id)).orElseThrow(() -> ProblemException.notFound("lease"));
        } catch (SuiException e) {
            throw ProblemException.notFound("lease");
        }
    }

    private LeaseView view(Lease lease) {
        long epoch = walrus.epochAt(clock.instant());
        return new LeaseView(
                lease.content().toString(),
                state(lease, epoch),
                epoch,
                lease.endEpoch(),
                walrus.startOf(lease.endEpoch()),
                Long.toString(prices.frost(lease, lease.endEpoch() + 1)),
                prices.left(lease).toString(),
                extensions.of(lease.content()).stream().map(ExtensionView::of).toList());
    }

    private State state(Lease lease, long epoch) {
        if (lease.hasEnded(epoch)) {
            return State.EXPIRED;
        }
        return lease.endEpoch() <= epoch + settings.warnWithin() ? State.ENDING : State.PAID;
    }
}
