import { chapterAt, type Player, type Thumbnail, thumbnailAt } from '@/player';
import styles from './scrubber.module.css';
import { timecode } from './time';
import { usePlayer } from './use-player';

/** What is there in the film: its picture, if there is a storyboard, its chapter and its time. */
export function ScrubberPreview({ player, time }: { readonly player: Player; readonly time: number }) {
  const duration = usePlayer(player, (state) => state.duration);
  const storyboard = usePlayer(player, (state) => state.storyboard);
  const chapters = usePlayer(player, (state) => state.chapters);
  const thumbnail = thumbnailAt(storyboard, time);
  const chapter = chapterAt(chapters, time);
  const half = `${(thumbnail?.width ?? 0) / 2}px`;
  return (
    <div
      className={styles['preview']}
      style={{ left: `clamp(${half}, ${(time / duration) * 100}%, 100% - ${half})` }}
      aria-hidden="true"
    >
      <span className={styles['card']}>
        {thumbnail !== undefined && <Picture {...thumbnail} />}
        <span className={styles['words']}>
          {chapter !== undefined && <b>{chapter.title}</b>}
          {timecode(time)}
        </span>
      </span>
    </div>
  );
}

function Picture({ url, x, y, width, height }: Thumbnail) {
  return (
    <span
      className={styles['picture']}
      style={{ width, height, backgroundImage: `url("${encodeURI(url)}")`, backgroundPosition: `-${x}px -${y}px` }}
    />
  );
}
