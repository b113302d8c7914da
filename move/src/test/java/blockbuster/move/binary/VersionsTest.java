package blockbuster.move.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.Rule;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.value.IntValue;
import blockbuster.move.verify.ModuleVerifier;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Modules byte by byte, in the form from before enums and in today's. */
final class VersionsTest {
    private static final String VERSION_6 = "06000000";
    private static final String VERSION_7 = "07000005";
    private static final String NO_JUMP_TABLES = "00";
    /** 40 + 2, returned. */
    private static final String SUM = "04" + "06" + "2800000000000000" + "06" + "0200000000000000" + "16" + "02";

    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
    private int count;

    private void table(int kind, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        directory.write(kind);
        directory.write(tables.size());
        directory.write(bytes.length);
        tables.writeBytes(bytes);
        count++;
    }

    /** {@code 0xa::own} with a public function {@code run} of this code, which returns a u64. */
    private byte[] module(String version, String code, String jumpTables) {
        table(0x01, "0000");
        table(0x03, "00" + "01" + "00" + "01" + "00");
        table(0x05, "00" + "0103");
        table(0x07, "036f776e" + "0372756e");
        table(0x08, "00".repeat(31) + "0a");
        table(0x0C, "00" + "01" + "00" + "00" + "00" + code + jumpTables);
        return bytes(version);
    }

    private byte[] bytes(String version) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("a11ceb0b" + version));
        out.write(count);
        out.writeBytes(directory.toByteArray());
        out.writeBytes(tables.toByteArray());
        out.write(0);
        return out.toByteArray();
    }

    private static long run(byte[] bytes) {
        var module = CompiledModule.parse(bytes);
        ModuleVerifier.verify(module);
        var vm = new MoveVm(
                id -> Optional.of(module).filter(own -> own.id().equals(id)), new NativeFunctions.Builder().build());
        var function = vm.module(module.id()).findFunction("run").orElseThrow();
        var results = vm.call(function, List.of(), List.of(), new Execution(100, vm));
        return ((IntValue) results.getFirst()).toLong();
    }

    private static void refused(byte[] bytes, String message) {
        var refusal = catchThrowableOfType(MalformedModuleException.class, () -> CompiledModule.parse(bytes));
        assertThat(refusal).isNotNull();
        assertThat(refusal.rule()).isEqualTo(Rule.FORMAT);
        assertThat(refusal).hasMessageContaining(message);
    }

    @Test
    void runsVersion6() {
        assertThat(run(module(VERSION_6, SUM, ""))).isEqualTo(42);
    }

    @Test
    void runsVersion7() {
        assertThat(run(module(VERSION_7, SUM, NO_JUMP_TABLES))).isEqualTo(42);
    }

    @Test
    void version6HasNoJumpTables() {
        refused(module(VERSION_6, SUM, NO_JUMP_TABLES), "ends too early");
    }

    @Test
    void version7HasJumpTables() {
        refused(module(VERSION_7, SUM, ""), "ends too early");
    }

    @Test
    void version6HasNoEnums() {
        table(0x11, "00" + "02" + "00");
        refused(module(VERSION_6, SUM, ""), "unknown table");
    }

    @Test
    void version6HasNoInstructionsOfEnums() {
        refused(module(VERSION_6, "02" + "4e00" + "02", ""), "unknown instruction");
    }

    @Test
    void refusesOtherVersions() {
        refused(module("05000000", SUM, ""), "version 5 is not supported");
        refused(bytes("08000005"), "is not supported");
    }
}
