package blockbuster.bench;

import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.Opcode;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.value.IntValue;
import blockbuster.sui.Bytes;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bytecode instructions per second in plain loops, beside the official machine (WebAssembly) on the same loops. */
final class VmSpeed {
    private static final List<String> LOOPS = List.of("integers", "vectors", "calls");

    private final long loopRounds;
    private final int rounds;
    private final Map<ModuleId, CompiledModule> modules = BenchPackage.load().modules().stream()
            .map(Bytes::toArray)
            .map(CompiledModule::parse)
            .collect(Collectors.toMap(CompiledModule::id, module -> module));

    VmSpeed(long loopRounds, int rounds) {
        this.loopRounds = loopRounds;
        this.rounds = rounds;
    }

    void run(PrintStream out) throws Exception {
        var official = OfficialMachine.loops(loopRounds);
        for (var loop : LOOPS) {
            var ours = instructions(loop);
            var theirs = new Figures("official machine, " + loop, ours.work(), official.times(loop));
            out.println(ours);
            out.println(theirs);
            out.printf("%-58s %14.2f%n", "ratio ours / official, " + loop, ours.ratioTo(theirs));
        }
    }

    Figures instructions(String loop) throws Exception {
        long work = loopRounds * instructionsPerRound(loop);
        run(loop, loopRounds);
        return Figures.measure("instructions, " + loop, work, rounds, () -> run(loop, loopRounds));
    }

    private Duration run(String loop, long count) throws Exception {
        var vm = new MoveVm(id -> Optional.ofNullable(modules.get(id)), new NativeFunctions.Builder().build());
        var function = vm.module(loops().id()).findFunction(loop).orElseThrow();
        return Figures.time(
                () -> vm.call(function, List.of(), List.of(IntValue.u64(count)), new Execution(Long.MAX_VALUE, this)));
    }

    private CompiledModule loops() {
        return modules.values().stream()
                .filter(module -> module.id().name().equals("loops"))
                .findFirst()
                .orElseThrow();
    }

    /** What one turn of the only loop executes: from its head to the jump back, and the functions that it calls. */
    int instructionsPerRound(String name) {
        var module = loops();
        var code = code(name);
        for (int at = code.size() - 1; at >= 0; at--) {
            var instruction = code.get(at);
            if (instruction.opcode() == Opcode.BRANCH_TO && instruction.index() <= at) {
                var body = code.subList(instruction.index(), at + 1);
                int called = body.stream()
                        .filter(one -> one.opcode() == Opcode.CALL)
                        .mapToInt(
                                call -> code(functionName(module, call.index())).size())
                        .sum();
                return body.size() + called;
            }
        }
        throw new IllegalStateException(name + " has no loop");
    }

    private static String functionName(CompiledModule module, int handle) {
        return module.identifiers().get(module.functionHandles().get(handle).name());
    }

    private List<Instruction> code(String name) {
        var module = loops();
        return module.functionDefs().stream()
                .filter(function -> module.functionName(function).equals(name))
                .map(FunctionDef::code)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow()
                .instructions();
    }
}
