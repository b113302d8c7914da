import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function program(): string {
  for (const folder of (process.env['PATH'] ?? '').split(':')) {
    for (const name of NAMES) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here.
      }
    }
  }
  throw new Error('Chromium is missing (Debian: apt install chromium)');
}

/** The system's browser. No name but this machine's is known to it, so that nothing can leave unseen. */
export const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: program(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--mute-audio',
      '--autoplay-policy=no-user-gesture-required',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  },
};
