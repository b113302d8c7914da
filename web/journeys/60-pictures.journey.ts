import { journey } from './support/journey';
import { allPages, open } from './support/pages';
import { Person } from './support/person';
import { languages, takePictures } from './support/pictures';

const MISSING = /404/;

/** `/watch/0x…` becomes `watch`, `/` becomes `home`. */
function nameOf(path: string): string {
  const [, first = ''] = /^\/([\w-]*)/.exec(path) ?? [];
  return (first || 'home') + (path.includes('?') ? '-nothing' : '');
}

for (const language of languages) {
  journey(`every page has its picture taken, in ${language}`, async ({ stage, newVisitor, complaints }) => {
    complaints.tolerate(MISSING);
    const page = await newVisitor(undefined, { locale: language, reducedMotion: 'reduce' });
    for (const path of await allPages(stage)) {
      await open(page, path);
      await takePictures(page, `${nameOf(path)}-${language}`);
    }
  });
}

journey('what moderators and operators see has its picture taken', async ({ stage, newVisitor, complaints }) => {
  complaints.tolerate(MISSING);
  for (const [who, path] of [
    ['moderator', '/moderation'],
    ['operator', '/figures'],
  ] as const) {
    const page = await newVisitor(Person.of(stage, stage.key(who)), { reducedMotion: 'reduce' });
    await open(page, path);
    await takePictures(page, `${who}-en`);
  }
});
