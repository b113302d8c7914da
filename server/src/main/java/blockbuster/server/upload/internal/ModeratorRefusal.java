package blockbuster.server.upload.internal;

/** How a moderator's no reads to the creator. */
final class ModeratorRefusal {
    private ModeratorRefusal() {}

    static Refusal takenDown(String reason) {
        return new Refusal("title-taken-down", "A moderator took the title down", reason);
    }

    static Refusal because(String reason) {
        return new Refusal("title-rejected", "A moderator rejected the title", reason);
    }
}
