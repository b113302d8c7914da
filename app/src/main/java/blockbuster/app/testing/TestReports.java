package blockbuster.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.json.JsonMapper;

/** What the parts' tests leave below their {@code target} folders: JUnit's XML reports, and the Move tests' list of verdicts. */
public final class TestReports {

    private static final Set<String> SKIPPED_FOLDERS = Set.of("node_modules", ".git", "src", ".blockbuster");

    private static final String MOVE_VERDICTS = "move-tests.json";

    private final Path root;

    /** @param root the source folder */
    public TestReports(Path root) {
        this.root = root;
    }

    /** Forgets the reports of an earlier run, so that a part which doesn't run now isn't counted. */
    public void clear() throws IOException {
        for (var report : find()) {
            Files.delete(report);
        }
    }

    /**
     * The tests that failed first and passed when Surefire ran them once more, as {@code class.test}: somebody has to look at them,
     * since each is a race in the test or in what it tests.
     */
    public List<String> passedOnlyAtTheSecondTry() throws IOException {
        return find().stream()
                .filter(report -> !report.endsWith(MOVE_VERDICTS))
                .flatMap(report -> flaky(report).stream())
                .sorted()
                .toList();
    }

    public TestTally tally() throws IOException {
        return find().stream().map(TestReports::tally).reduce(TestTally.NONE, TestTally::plus);
    }

    private List<Path> find() throws IOException {
        var reports = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED_FOLDERS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isReport(file)) {
                    reports.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return reports;
    }

    private static boolean isReport(Path file) {
        return file.toString().contains("/target/")
                && file.getFileName().toString().matches("TEST-.+\\.xml|" + MOVE_VERDICTS);
    }

    private static TestTally tally(Path report) {
        return report.endsWith(MOVE_VERDICTS) ? moveTally(report) : junitTally(report);
    }

    private static TestTally moveTally(Path report) {
        var tally = TestTally.NONE;
        for (var test : JsonMapper.shared().readTree(report)) {
            var passed = test.path("verdict").asString().equals("pass");
            tally = tally.plus(passed ? new TestTally(1, 0) : new TestTally(0, 1));
        }
        return tally;
    }

    private static TestTally junitTally(Path report) {
        try {
            return read(report, TestReports::tally);
        } catch (XMLStreamException e) {
            return new TestTally(0, 1); // cut short: the test process died while it wrote
        }
    }

    private static List<String> flaky(Path report) {
        try {
            return read(report, TestReports::flaky);
        } catch (XMLStreamException e) {
            return List.of(); // counted as a failure
        }
    }

    private static <T> T read(Path report, Reader<T> reader) throws XMLStreamException {
        try (var stream = Files.newInputStream(report)) {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            return reader.read(factory.createXMLStreamReader(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reader<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static List<String> flaky(XMLStreamReader xml) throws XMLStreamException {
        var flaky = new ArrayList<String>();
        var test = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "testcase" ->
                    test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                case "flakyFailure", "flakyError" -> flaky.add(test);
                default -> {}
            }
        }
        return flaky;
    }

    /** Counts the test cases themselves: writers disagree on what their totals include. */
    private static TestTally tally(XMLStreamReader xml) throws XMLStreamException {
        var tally = TestTally.NONE;
        var outcome = Outcome.PASSED;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                outcome = outcome.after(xml.getLocalName());
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("testcase")) {
                tally = tally.plus(outcome.counted());
            }
        }
        return tally;
    }

    private enum Outcome {
        PASSED,
        FAILED,
        SKIPPED;

        /** Elements inside a test case tell how it ended; a new test case starts afresh. */
        Outcome after(String element) {
            return switch (element) {
                case "testcase" -> PASSED;
                case "failure", "error" -> FAILED;
                case "skipped" -> this == FAILED ? FAILED : SKIPPED;
                default -> this;
            };
        }

        TestTally counted() {
            return switch (this) {
                case PASSED -> new TestTally(1, 0);
                case FAILED -> new TestTally(0, 1);
                case SKIPPED -> TestTally.NONE;
            };
        }
    }
}
