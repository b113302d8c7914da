const PATHS = {
  play: 'M7 4v16l13-8z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  replay: 'M12 5V1L6 6l6 5V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-7z',
  back: 'M11 6v12l-9-6zM21 6v12l-9-6z',
  forward: 'M13 6v12l9-6zM3 6v12l9-6z',
  next: 'M5 5v14l10-7zM16 5h3v14h-3z',
  loud: 'M3 9v6h4l5 5V4L7 9zM15 8.5a4 4 0 0 1 0 7zM15 4.6v2.1a6 6 0 0 1 0 10.6v2.1a8 8 0 0 0 0-14.8z',
  muted: 'M3 9v6h4l5 5V4L7 9zM16 9.4 18.6 12 16 14.6l1.4 1.4L20 13.4l2.6 2.6 1.4-1.4-2.6-2.6L24 9.4 22.6 8 20 10.6 17.4 8z',
  subtitles: 'M3 5h18v14H3zM6 12v2h5v-2zM13 12v2h5v-2zM6 9v2h3v-2zM11 9v2h7v-2z',
  settings:
    'M10 2h4l.5 2.6 1.8.8 2.2-1.5 2.8 2.8-1.5 2.2.8 1.8 2.4.5v4l-2.6.5-.8 1.8 1.5 2.2-2.8 2.8-2.2-1.5-1.8.8L14 23h-4l-.5-2.6-1.8-.8-2.2 1.5-2.8-2.8 1.5-2.2-.8-1.8L1 14v-4l2.6-.5.8-1.8-1.5-2.2 2.8-2.8 2.2 1.5 1.8-.8zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  chapters: 'M3 5h3v3H3zM8 5h13v3H8zM3 10.5h3v3H3zM8 10.5h13v3H8zM3 16h3v3H3zM8 16h13v3H8z',
  pip: 'M2 4h20v16H2zM4 6v12h16V6zM11 11h8v6h-8z',
  fullscreen: 'M3 3h7v3H6v4H3zM14 3h7v7h-3V6h-4zM3 14h3v4h4v3H3zM18 14h3v7h-7v-3h4z',
  window: 'M7 3h3v7H3V7h4zM14 3h3v4h4v3h-7zM3 14h7v7H7v-4H3zM14 14h7v3h-4v4h-3z',
  help: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM11 16h2v2h-2zM12 6a4 4 0 0 1 4 4c0 2-1.600 2.600-2.300 3.300-.5.5-.7.9-.7 1.700h-2c0-1.600.6-2.400 1.400-3.100.8-.7 1.600-1.100 1.600-1.900a2 2 0 0 0-4 0H8a4 4 0 0 1 4-4z',
  close:
    'M5.600 4.200 12 10.600l6.400-6.400 1.400 1.400L13.400 12l6.400 6.400-1.400 1.400L12 13.400l-6.400 6.400-1.400-1.400L10.600 12 4.200 5.600z',
  lock: 'M12 2a5 5 0 0 0-5 5v3H5v12h14V10h-2V7a5 5 0 0 0-5-5zm3 8H9V7a3 3 0 0 1 6 0z',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words or under a label, silent by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" fillRule="evenodd" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
