import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chapterAt, type Player } from '@/player';
import styles from './scrubber.module.css';
import { ScrubberPreview } from './scrubber-preview';
import { ScrubberTrack } from './scrubber-track';
import { timecode } from './time';
import { usePlayer } from './use-player';

/** A step of the arrow keys, in seconds. */
const STEP = 5;

/**
 * Where the film is and where it shall be. A seek is asked for when the viewer lets go: every place that is stopped at
 * costs the release of a key.
 */
export function Scrubber({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const duration = usePlayer(player, (state) => state.duration);
  const time = usePlayer(player, (state) => state.time);
  const chapters = usePlayer(player, (state) => state.chapters);
  const shown = draft ?? time;

  // React's onChange is the browser's input event; its change event comes when the viewer lets go.
  useEffect(() => {
    const element = input.current;
    const commit = () => {
      player.dispatch({ type: 'seek', time: Number(element?.value) });
      setDraft(undefined);
    };
    element?.addEventListener('change', commit);
    return () => element?.removeEventListener('change', commit);
  }, [player]);

  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    setPointed(Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1) * duration);
  };
  const chapter = chapterAt(chapters, shown)?.title;
  const values = { time: timecode(shown), duration: timecode(duration), chapter };

  return (
    <div
      className={styles['scrubber']}
      dir="ltr"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setPointed(undefined)}
      onPointerUp={(event) => event.pointerType === 'touch' && setPointed(undefined)}
    >
      <ScrubberTrack player={player} shown={shown} />
      {pointed !== undefined && duration > 0 && <ScrubberPreview player={player} time={pointed} />}
      <input
        ref={input}
        type="range"
        min={0}
        max={duration}
        step="any"
        value={shown}
        disabled={duration === 0}
        aria-label={t('watch.controls.position')}
        aria-valuetext={t(
          chapter === undefined ? 'watch.controls.positionValue' : 'watch.controls.positionInChapter',
          values,
        )}
        onChange={(event) => setDraft(Number(event.target.value))}
        onKeyDown={(event) => {
          const seconds = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
          if (seconds !== 0) {
            event.preventDefault();
            player.dispatch({ type: 'seek-by', seconds });
          }
        }}
      />
    </div>
  );
}
