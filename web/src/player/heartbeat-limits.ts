/** How often the server expects to hear of a stream. */
export const HEARTBEAT_MS = 30_000;

/** How many stretches the server takes in one report. */
export const MOST_STRETCHES = 200;
