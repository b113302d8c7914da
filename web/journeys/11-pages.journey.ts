import { violations } from './support/axe';
import { expect, journey } from './support/journey';
import { allPages, open } from './support/pages';
import { Person } from './support/person';

const MISSING = /404/;

for (const language of ['en', 'de']) {
  journey(`axe finds nothing wrong with any page, in ${language}`, async ({ stage, newVisitor, complaints }) => {
    complaints.tolerate(MISSING);
    const page = await newVisitor(undefined, { locale: language, reducedMotion: 'reduce' });
    for (const path of await allPages(stage)) {
      await open(page, path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(await violations(page), path).toEqual([]);
    }
  });
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

journey('no page is wider than a phone, whichever way its text runs', async ({ stage, newVisitor, complaints }) => {
  complaints.tolerate(MISSING);
  const page = await newVisitor(undefined, { viewport: { width: 390, height: 844 } });
  for (const path of await allPages(stage)) {
    await open(page, path);
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} ${direction}`).toBe(0);
    }
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
