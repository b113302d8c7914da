import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { Complaints } from './complaints';
import type { Person } from './person';
import { Stage } from './stage';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Fails the journey in the end by what its pages did wrong; `tolerate` what belongs to it. */
  readonly complaints: Complaints;
  /** A page of another browser, whose owner may have signed in there before. */
  readonly newVisitor: (person?: Person, options?: BrowserContextOptions) => Promise<Page>;
}

/** A journey: `page` is a fresh browser's, in English, 1280 × 800. */
export const journey = base.extend<Fixtures, { readonly stage: Stage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture depends on.
  stage: [async ({}, use) => use(await Stage.open()), { scope: 'worker' }],
  complaints: [
    async ({ stage }, use) => {
      const complaints = new Complaints(stage.origins);
      await use(complaints);
      base.expect(complaints.all, 'What pages did wrong').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    complaints.listenTo(context);
    await use(context);
  },
  newVisitor: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      complaints.listenTo(context);
      await person?.signInTo(context);
      return context.newPage();
    });
    // A page that nobody looks at any more would go on playing.
    await Promise.all(contexts.map((context) => context.close()));
  },
});
