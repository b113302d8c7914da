package blockbuster.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** How a journey ended, as Playwright's JUnit report has it. */
record JourneyReport(String name, Optional<String> failure) {

    /** Empty when the run ended before it wrote anything. */
    static List<JourneyReport> read(Path report) throws Exception {
        var journeys = new ArrayList<JourneyReport>();
        if (Files.exists(report)) {
            var cases = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            for (var i = 0; i < cases.getLength(); i++) {
                journeys.add(of((Element) cases.item(i)));
            }
        }
        return journeys;
    }

    /** A journey that is left out has failed: none may be. */
    private static JourneyReport of(Element journey) {
        var failure = Stream.of("failure", "error", "skipped")
                .map(outcome -> journey.getElementsByTagName(outcome).item(0))
                .filter(Objects::nonNull)
                .map(outcome -> outcome.getNodeName() + " " + outcome.getTextContent())
                .findFirst();
        return new JourneyReport(journey.getAttribute("name"), failure);
    }

    void requirePassed() {
        failure.ifPresent(told -> {
            throw new AssertionError(name + "\n" + told);
        });
    }
}
