package blockbuster.edge;

/** Every refusal the edge gives, as RFC 9457 problem details; the types are those of the server's API. */
enum Problem {
    TOKEN_MISSING(401, "token-missing", "No streaming token", "Start a stream and use the URLs of its manifest."),
    TOKEN_EXPIRED(401, "token-expired", "Streaming token expired", "Start the stream again to get fresh URLs."),
    TOKEN_INVALID(403, "token-invalid", "Streaming token not accepted", "Use the manifest's URLs unchanged."),
    UNSEALED(403, "segment-unsealed", "Segment's seal not accepted", "Use the manifest's URLs unchanged."),
    NOT_FOUND(404, "segment-not-found", "No such segment", "Reload the manifest: this segment doesn't exist."),
    BAD_RANGE(400, "segment-range", "Not a segment's range", "Use the ranges that the manifest names."),
    METHOD(405, "method-not-allowed", "Method not allowed", "Segments are read with GET or HEAD."),
    UNSATISFIABLE(416, "range-not-satisfiable", "Range outside the segment", "Ask for bytes that the segment has."),
    ORIGIN_FAILED(502, "origin-failed", "Walrus gave no usable answer", "Try again in a moment."),
    ORIGIN_AWAY(503, "origin-unavailable", "Walrus can't be reached", "Try again in a moment."),
    BUSY(503, "edge-busy", "This edge is full", "Try again in a moment."),
    FAILED(500, "edge-failed", "The edge failed", "Try again; if it stays so, tell the operator.");

    final int status;
    final String json;

    Problem(int status, String slug, String title, String detail) {
        this.status = status;
        this.json = "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(slug, title, status, detail);
    }

    boolean isTransient() {
        return status >= 502;
    }
}
