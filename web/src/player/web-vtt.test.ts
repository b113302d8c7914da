import { describe, expect, it } from 'vitest';
import { cueAt, parseWebVtt } from './web-vtt';

describe('parseWebVtt', () => {
  it('reads cues with and without hours, ids and settings', () => {
    const file = 'WEBVTT - words\n\n1\n00:01.000 --> 00:02.500 align:start\nHello\nthere\n\n01:00:00.000 --> 01:00:01.000\nLate\n';

    expect(parseWebVtt(file)).toEqual([
      { start: 1, end: 2.5, text: 'Hello\nthere' },
      { start: 3600, end: 3601, text: 'Late' },
    ]);
  });

  it('takes every line ending and a byte order mark', () => {
    expect(parseWebVtt('\uFEFFWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\na\r\n\r00:01.000 --> 00:02.000\rb')).toEqual([
      { start: 0, end: 1, text: 'a' },
      { start: 1, end: 2, text: 'b' },
    ]);
  });

  it('sorts cues by their start', () => {
    const file = 'WEBVTT\n\n00:05.000 --> 00:06.000\nlater\n\n00:01.000 --> 00:02.000\nsooner';

    expect(parseWebVtt(file).map(({ text }) => text)).toEqual(['sooner', 'later']);
  });

  it.each([
    ['a note', 'NOTE 00:00.000 --> is no cue'],
    ['a style', 'STYLE\n::cue { color: red }'],
    ['a cue that ends before it begins', '00:02.000 --> 00:01.000\nno'],
    ['minutes over 59', '00:61:00.000 --> 00:62:00.000\nno'],
    ['times without thousandths', '00:01 --> 00:02\nno'],
  ])('skips %s', (_name, block) => {
    expect(parseWebVtt(`WEBVTT\n\n${block}\n\n00:01.000 --> 00:02.000\nyes`)).toEqual([
      { start: 1, end: 2, text: 'yes' },
    ]);
  });

  it('finds nothing in what is no WebVTT', () => {
    expect(parseWebVtt('<html>00:01.000 --> 00:02.000\nno</html>')).toEqual([]);
    expect(parseWebVtt('')).toEqual([]);
  });
});

describe('cueAt', () => {
  const cues = [
    { start: 0, end: 2, name: 'first' },
    { start: 2, end: 4, name: 'second' },
  ];

  it('includes the start and excludes the end', () => {
    expect(cueAt(cues, 2)?.name).toBe('second');
    expect(cueAt(cues, 1.999)?.name).toBe('first');
    expect(cueAt(cues, 4)).toBeUndefined();
  });
});
