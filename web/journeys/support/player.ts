import type { Page } from '@playwright/test';
import { expect } from './journey';
import type { Film } from './stage';

/** The player on a title's page. */
export class PlayerOnPage {
  constructor(
    readonly page: Page,
    private readonly film: Film,
  ) {}

  get skin() {
    return this.page.getByRole('region', { name: `Player: ${this.film.title}` });
  }

  async open(): Promise<void> {
    await this.page.goto(`/watch/${this.film.id}`);
    await expect(this.page.getByRole('heading', { level: 1, name: this.film.title })).toBeVisible();
  }

  async play(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Play|Resume at .*)$/ }).click();
  }

  button(name: string | RegExp) {
    return this.skin.getByRole('button', { name, exact: true });
  }

  /** One line of the settings, which opens. */
  setting(name: string) {
    return this.page.getByRole('dialog', { name: 'Settings' }).locator('summary', { hasText: name });
  }

  /** Plays on until so much film has passed, and says how many pictures were decoded. */
  async reaches(seconds: number): Promise<number> {
    await this.page.waitForFunction((time) => document.querySelector('video')!.currentTime >= time, seconds, {
      timeout: 60_000,
    });
    return this.page.evaluate(() => document.querySelector('video')!.getVideoPlaybackQuality().totalVideoFrames);
  }

  time(): Promise<number> {
    return this.page.evaluate(() => document.querySelector('video')!.currentTime);
  }

  /** The seconds that can be played without loading. */
  loadedAhead(): Promise<number> {
    return this.page.evaluate(() => {
      const { buffered, currentTime } = document.querySelector('video')!;
      return buffered.length === 0 ? 0 : buffered.end(buffered.length - 1) - currentTime;
    });
  }
}
