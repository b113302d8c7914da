/** A cue of a WebVTT file; times in seconds, the end excluded. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const TIMING = /^\s*(\S+)\s+-->\s+(\S+)/;
const TIMESTAMP = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;

/**
 * The cues of a WebVTT file (W3C WebVTT, section 6) by their start, without their settings, styles and regions. What is
 * no cue is skipped, as the standard wants it.
 */
export function parseWebVtt(file: string): Cue[] {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    return [];
  }
  return blocksOf(lines)
    .flatMap(cueOf)
    .sort((one, other) => one.start - other.start);
}

/** The last cue that has begun and not ended at a time. */
export function cueAt<T extends Pick<Cue, 'start' | 'end'>>(cues: readonly T[], time: number): T | undefined {
  return cues.findLast((cue) => cue.start <= time && time < cue.end);
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') {
      blocks.push([]);
    } else {
      blocks.at(-1)?.push(line);
    }
  }
  return blocks;
}

function cueOf(block: readonly string[]): Cue[] {
  const at = block.findIndex((line) => line.includes('-->'));
  const timing = TIMING.exec(block[at] ?? '');
  const start = seconds(timing?.[1]);
  const end = seconds(timing?.[2]);
  if (at > 1 || start === undefined || end === undefined || end <= start) {
    return [];
  }
  return [{ start, end, text: block.slice(at + 1).join('\n') }];
}

function seconds(timestamp: string | undefined): number | undefined {
  const parts = TIMESTAMP.exec(timestamp ?? '');
  if (parts === null) {
    return undefined;
  }
  const [, hours = '0', minutes, whole, thousandths] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
}
