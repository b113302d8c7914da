package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.revenue.internal.DistributionResult.UploaderPayout;
import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.PayoutStep;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Distributions, and the proofs of their payouts, as everybody may see them. */
@Component
class DistributionViews {

    private final ChainReader chain;
    private final Payouts payouts;
    private final Batches batches;
    private final Claims claims;

    DistributionViews(ChainReader chain, Payouts payouts, Batches batches, Claims claims) {
        this.chain = chain;
        this.payouts = payouts;
        this.batches = batches;
        this.claims = claims;
    }

    /**
     * What a distribution would do; amounts are base units as decimal text.
     *
     * @param sessions how many settled plays count
     * @param remainder what would stay in the pool, what is carried over included
     */
    record DistributionPreview(
            Instant periodStart,
            Instant periodEnd,
            String policy,
            String coinType,
            String poolBefore,
            int sessions,
            List<UploaderPayout> payouts,
            List<UploaderPayout> claims,
            List<UploaderPayout> carried,
            String minimum,
            String remainder,
            String payoutsHash) {}

    /**
     * That a payout is part of what the chain has the root of: the leaf is BLAKE2b-256 of a 0 byte and BCS of address, paid,
     * claimed and carried; a node of a 1 byte, then of the left and the right node its hash and BCS of its sums.
     *
     * @param share what the period earned the creator
     * @param carriedIn what was carried over from the period before
     * @param path from the leaf's sibling up
     * @param claimsId the object on chain to redeem a claim from
     * @param redeemedIn digest of the transaction that took the claim
     */
    record PayoutProof(
            @Nullable String distributionId,
            String uploader,
            String share,
            String carriedIn,
            String paid,
            String claimed,
            String carried,
            List<Step> path,
            Node root,
            @Nullable String claimsId,
            @Nullable String redeemedIn) {

        PayoutProof {
            path = List.copyOf(path);
        }
    }

    /** A node of the payout tree: its hash in hex, and the sums of what is below it. */
    record Node(String hash, String paid, String claimed, String carried) {
        private static Node of(PayoutNode node) {
            return new Node(
                    node.hash().toString(),
                    String.valueOf(node.paid()),
                    String.valueOf(node.claimed()),
                    String.valueOf(node.carried()));
        }
    }

    /** One level of a path: the sibling, and whether it stands on the left. */
    record Step(boolean left, Node sibling) {
        private static Step of(PayoutStep step) {
            return new Step(step.left(), Node.of(step.sibling()));
        }
    }

    /** The result of what is done, the plan of what is announced; empty for what is on its way. */
    Optional<DistributionResult> of(Run run) {
        return run.result()
                .or(() -> Optional.of(run)
                        .filter(waiting -> waiting.state() == RunState.ANNOUNCED)
                        .map(this::announced));
    }

    private DistributionResult announced(Run run) {
        var plan = payouts.of(run.id());
        var challenges = chain.announcement(run.announcement().id()).map(standing -> standing.challenges());
        return new DistributionResult(
                run.id().toString(),
                null,
                run.announcement().id().toString(),
                run.state(),
                run.periodStart(),
                run.periodEnd(),
                run.announcement().opensAt(),
                run.policy(),
                chain.deployment().coinType(),
                run.poolPlanned().toString(),
                DistributionRecord.amounts(plan, CreatorPayout::paid),
                DistributionRecord.amounts(plan, CreatorPayout::claimed),
                null,
                DistributionRecord.amounts(plan, CreatorPayout::carried),
                run.minimum().toString(),
                remainder(run, plan).toString(),
                run.merkleRoot().orElseThrow(),
                run.leavesBlobId().orElseThrow(),
                plan.tree().root().hash().toString(),
                batches.of(run.id()).size(),
                challenges.orElse(0L),
                List.of(run.announcement().transaction()));
    }

    DistributionPreview of(Freezer.Preview preview) {
        var plan = preview.plan();
        var run = preview.run();
        return new DistributionPreview(
                run.periodStart(),
                run.periodEnd(),
                run.policy(),
                chain.deployment().coinType(),
                run.poolPlanned().toString(),
                preview.sessions(),
                DistributionRecord.amounts(plan, CreatorPayout::paid),
                DistributionRecord.amounts(plan, CreatorPayout::claimed),
                DistributionRecord.amounts(plan, CreatorPayout::carried),
                run.minimum().toString(),
                remainder(run, plan).toString(),
                plan.tree().root().hash().toString());
    }

    private static BigInteger remainder(Run run, PayoutPlan plan) {
        return run.poolPlanned().subtract(plan.total(CreatorPayout::paid)).subtract(plan.total(CreatorPayout::claimed));
    }

    /** Empty for who has no part in the run. */
    Optional<PayoutProof> proof(Run run, String uploader) {
        var plan = payouts.of(run.id());
        return IntStream.range(0, plan.payouts().size())
                .filter(place -> plan.payouts().get(place).uploader().toString().equals(uploader))
                .mapToObj(place -> proof(run, plan, place))
                .findFirst();
    }

    private PayoutProof proof(Run run, PayoutPlan plan, int place) {
        var payout = plan.payouts().get(place);
        var tree = plan.tree();
        var claim = run.claims().filter(id -> payout.claimed().signum() > 0);
        return new PayoutProof(
                run.distribution().map(SuiAddress::toString).orElse(null),
                payout.uploader().toString(),
                payout.share().toString(),
                payout.carriedIn().toString(),
                payout.paid().toString(),
                payout.claimed().toString(),
                payout.carried().toString(),
                tree.path(place).stream().map(Step::of).toList(),
                Node.of(tree.root()),
                claim.map(SuiAddress::toString).orElse(null),
                claim.flatMap(id -> claims.redeemedIn(id, payout.uploader())).orElse(null));
    }
}
