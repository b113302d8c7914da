import type { Player } from '@/player';
import styles from './scrubber.module.css';
import { usePlayer } from './use-player';

/** The line under the scrubber: what is loaded, what was passed, and where chapters begin. */
export function ScrubberTrack({ player, shown }: { readonly player: Player; readonly shown: number }) {
  const duration = usePlayer(player, (state) => state.duration);
  const buffered = usePlayer(player, (state) => state.buffered);
  const chapters = usePlayer(player, (state) => state.chapters);
  const part = (seconds: number) => `${duration > 0 ? Math.min((seconds / duration) * 100, 100) : 0}%`;
  return (
    <div className={styles['track']} aria-hidden="true">
      {buffered.map(({ from, to }) => (
        <span key={from} className={styles['loaded']} style={{ left: part(from), width: part(to - from) }} />
      ))}
      <span className={styles['passed']} style={{ width: part(shown) }} />
      {chapters
        .filter(({ startMs }) => startMs > 0)
        .map(({ startMs }) => (
          <span key={startMs} className={styles['chapter']} style={{ left: part(startMs / 1000) }} />
        ))}
      <span className={styles['thumb']} style={{ left: part(shown) }} />
    </div>
  );
}
