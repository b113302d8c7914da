import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { expect, journey } from './support/journey';
import { allPages, open } from './support/pages';
import { Person } from './support/person';

const MISSING = /404/;
const PHONE = { width: 390, height: 844 };

/** How far a page sticks out of a phone, by the way its text runs. */
async function overflow(page: Page): Promise<Record<string, number>> {
  const before = page.viewportSize();
  await page.setViewportSize(PHONE);
  const measured: Record<string, number> = {};
  for (const direction of ['rtl', 'ltr']) {
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    measured[direction] = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }
  await page.setViewportSize(before!);
  return measured;
}

for (const language of ['en', 'de']) {
  journey(
    `axe finds nothing wrong with any page, and each fits a phone, in ${language}`,
    async ({ stage, newVisitor, complaints }) => {
      complaints.tolerate(MISSING);
      const page = await newVisitor(undefined, { locale: language, reducedMotion: 'reduce' });
      for (const path of await allPages(stage)) {
        await open(page, path);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        expect(await violations(page), path).toEqual([]);
        expect(await overflow(page), path).toEqual({ ltr: 0, rtl: 0 });
      }
    },
  );
}

journey('axe finds nothing wrong with what a moderator sees', async ({ stage, newVisitor, complaints }) => {
  complaints.tolerate(MISSING);
  const page = await newVisitor(Person.of(stage, stage.key('moderator')), { reducedMotion: 'reduce' });
  for (const path of await allPages(stage)) {
    await open(page, path);
    await expect(page.getByRole('link', { name: /^Signed in as/ })).toBeVisible();
    expect(await violations(page), path).toEqual([]);
  }
});

journey('every page states a policy without unsafe scripts', async ({ stage, request }) => {
  for (const path of await allPages(stage)) {
    const answer = await request.get(path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const scripts = policy.split(';').find((directive) => directive.trim().startsWith('script-src')) ?? '';
    expect(scripts, path).toContain("'self'");
    expect(scripts, path).not.toMatch(/unsafe-inline|unsafe-eval|\*|http:|data:/);
    expect(policy, path).toContain("object-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
  }
});
