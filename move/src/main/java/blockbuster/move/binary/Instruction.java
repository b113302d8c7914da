package blockbuster.move.binary;

import java.math.BigInteger;

/** One decoded instruction; {@code index} and {@code immediate} are 0 where the opcode has none. */
public record Instruction(Opcode opcode, int index, BigInteger immediate) {}
