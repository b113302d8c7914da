import type { BrowserContext } from '@playwright/test';

/** What no page may do, whatever the journey: errors, breaches of its policy, requests to anywhere else. */
export class Complaints {
  private readonly found: string[] = [];
  private readonly tolerated: RegExp[] = [];

  constructor(private readonly origins: readonly string[]) {}

  /** Some journeys go where errors belong: a page that is missing, a network that is away. */
  tolerate(...patterns: readonly RegExp[]): void {
    this.tolerated.push(...patterns);
  }

  listenTo(context: BrowserContext): void {
    // Chromium also writes breaches of the Content-Security-Policy and failed requests there.
    context.on('console', (message) => {
      if (message.type() === 'error') {
        this.found.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (failure) => this.found.push(`uncaught: ${failure.error().stack ?? failure.error().message}`));
    context.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !this.origins.includes(new URL(request.url()).origin)) {
        this.found.push(`left the origin: ${request.method()} ${request.url()}`);
      }
    });
  }

  get all(): readonly string[] {
    return this.found.filter((complaint) => !this.tolerated.some((pattern) => pattern.test(complaint)));
  }
}
