package blockbuster.app.cli;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Administration.Role;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.calls.ContentRegistryCalls;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.transaction.TransactionBuilder;

/** What an administrator may let others do. */
enum Right {
    /** Opens distributions. */
    DISTRIBUTOR(Role.REVENUE) {
        @Override
        void grant(Deployment deployment, TransactionBuilder tx, SuiAddress to) {
            new RevenuePoolCalls(deployment).grantDistributor(tx, to);
        }
    },
    /** Decides about titles. */
    MODERATOR(Role.CONTENT) {
        @Override
        void grant(Deployment deployment, TransactionBuilder tx, SuiAddress to) {
            new ContentRegistryCalls(deployment).grantModerator(tx, to);
        }
    },
    /** Submits titles. */
    CATALOGUE(Role.CONTENT) {
        @Override
        void grant(Deployment deployment, TransactionBuilder tx, SuiAddress to) {
            new ContentRegistryCalls(deployment).grantCatalogue(tx, to);
        }
    },
    /** Reports what was watched. */
    METER(Role.CONTENT) {
        @Override
        void grant(Deployment deployment, TransactionBuilder tx, SuiAddress to) {
            new ContentRegistryCalls(deployment).grantMeter(tx, to);
        }
    };

    private final Role role;

    Right(Role role) {
        this.role = role;
    }

    /** Whose administrator grants it. */
    Role role() {
        return role;
    }

    abstract void grant(Deployment deployment, TransactionBuilder tx, SuiAddress to);
}
