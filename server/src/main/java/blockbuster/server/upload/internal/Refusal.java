package blockbuster.server.upload.internal;

/** Why an upload ended early; shown to the creator, so the detail says what to do. */
record Refusal(String type, String title, String detail) {}
