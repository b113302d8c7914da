package blockbuster.server.content;

import java.util.List;

/** What a reader can choose from, with the number of titles behind each choice; without titles it is not listed. */
record Facets(List<Choice> genres, List<Choice> languages, List<Choice> years, List<LengthChoice> lengths) {

    Facets {
        genres = List.copyOf(genres);
        languages = List.copyOf(languages);
        years = List.copyOf(years);
        lengths = List.copyOf(lengths);
    }

    record Choice(String value, long titles) {}

    record LengthChoice(ContentLength value, long titles) {}
}
