package blockbuster.server.revenue.leaves;

import java.math.BigInteger;

/**
 * What a member had paid in and not yet spent, published where the policy asks for it.
 *
 * @param member the membership's pseudonym
 */
public record MemberLeaf(String member, BigInteger contribution) {

    String line() {
        return "{\"contribution\":\"" + contribution + "\",\"member\":\"" + member + "\"}";
    }

    static MemberLeaf parse(JsonLine line) {
        return new MemberLeaf(line.text("member"), line.amount("contribution"));
    }
}
