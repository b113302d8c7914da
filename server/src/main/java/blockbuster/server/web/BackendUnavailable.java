package blockbuster.server.web;

/** Marks failures of something behind the platform that may answer again soon; they become 503 with Retry-After. */
public interface BackendUnavailable {}
