import { describe, expect, it } from 'vitest';
import { ResumePoints } from './resume-points';
import { testingStorage } from './testing-parts';

describe('ResumePoints', () => {
  it('remembers each film across reloads', () => {
    const storage = testingStorage();
    new ResumePoints(storage).save('one', 61.6, 600);
    new ResumePoints(storage).save('two', 30, 600);

    expect(new ResumePoints(storage).of('one')).toBe(62);
    expect(new ResumePoints(storage).of('two')).toBe(30);
    expect(new ResumePoints(storage).of('three')).toBe(0);
  });

  it('begins anew what was hardly begun or seen to its end', () => {
    const points = new ResumePoints(testingStorage());

    points.save('begun', 14, 600);
    points.save('seen', 300, 600);
    points.save('seen', 570, 600);

    expect(points.of('begun')).toBe(0);
    expect(points.of('seen')).toBe(0);
  });

  it('forgets the films of long ago', () => {
    const points = new ResumePoints(testingStorage());
    for (let film = 0; film <= 200; film++) {
      points.save(`film ${film}`, 60, 600);
    }

    expect(points.of('film 0')).toBe(0);
    expect(points.of('film 1')).toBe(60);
  });

  it('does without a storage that fails or holds something else', () => {
    const failing = {
      getItem: () => '{"not":"a list"}',
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const points = new ResumePoints(failing);

    points.save('one', 60, 600);

    expect(points.of('one')).toBe(0);
  });
});
