package blockbuster.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    @TempDir
    Path root;

    @Test
    void countsTestCasesAndNotSkippedOnes() throws Exception {
        report("bcs/target/surefire-reports/TEST-a.xml", """
                <testsuite tests="99"><testcase name="a"/><testcase name="b"><system-out>x</system-out></testcase>
                <testcase name="c"><failure>no</failure></testcase><testcase name="d"><error/></testcase>
                <testcase name="e"><skipped/></testcase></testsuite>""");
        report("web/target/TEST-web.xml", "<testsuites><testsuite><testcase name='f'/></testsuite></testsuites>");

        assertThat(new TestReports(root).tally()).isEqualTo(new TestTally(3, 2));
    }

    @Test
    void countsMoveVerdicts() throws Exception {
        report("contracts/target/move-tests.json", """
                [{"package":"p","test":"a","verdict":"pass"},{"package":"p","test":"b","verdict":"timeout"}]""");

        assertThat(new TestReports(root).tally()).isEqualTo(new TestTally(1, 1));
    }

    @Test
    void countsAReportThatWasCutShortAsAFailure() throws Exception {
        report("bcs/target/surefire-reports/TEST-a.xml", "<testsuite><testcase name='a'/>");

        assertThat(new TestReports(root).tally()).isEqualTo(new TestTally(0, 1));
    }

    @Test
    void namesWhatPassedOnlyAtTheSecondTry() throws Exception {
        report("bcs/target/surefire-reports/TEST-a.xml", """
                <testsuite><testcase classname="A" name="a"><flakyFailure/></testcase><testcase classname="A" name="b"/>
                <testcase classname="A" name="c"><flakyError/></testcase></testsuite>""");

        assertThat(new TestReports(root).passedOnlyAtTheSecondTry()).containsExactly("A.a", "A.c");
        assertThat(new TestReports(root).tally()).isEqualTo(new TestTally(3, 0));
    }

    @Test
    void forgetsAnEarlierRun() throws Exception {
        report("bcs/target/surefire-reports/TEST-a.xml", "<testsuite><testcase name='a'/></testsuite>");
        var reports = new TestReports(root);

        reports.clear();

        assertThat(reports.tally()).isEqualTo(TestTally.NONE);
        assertThat(reports.tally().isGood()).isFalse();
    }

    private void report(String path, String content) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), content);
    }
}
