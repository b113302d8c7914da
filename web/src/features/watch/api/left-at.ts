/** The server hears of a position twice a minute; this device notes its own every few seconds. */
const SERVER_LAG_SECONDS = 60;

/**
 * Where to go on, in seconds. This device knows its own place best; if the server's is another one, the viewer went on
 * elsewhere.
 */
export function leftAt(here: number, server: number | undefined): number {
  return server === undefined || Math.abs(server - here) <= SERVER_LAG_SECONDS ? here : server;
}
