import { useTranslation } from 'react-i18next';
import { chapterAt, type Player } from '@/player';
import { PanelSheet } from './panels';
import styles from './sheet.module.css';
import { timecode } from './time';
import { usePlayer } from './use-player';

export function ChaptersSheet({ player, close }: { readonly player: Player; readonly close: () => void }) {
  const { t } = useTranslation();
  const chapters = usePlayer(player, (state) => state.chapters);
  const current = usePlayer(player, (state) => chapterAt(state.chapters, state.time));
  return (
    <PanelSheet name="chapters" title={t('watch.controls.chapters')} close={close}>
      <ol role="list" className={styles['chapters']}>
        {chapters.map((chapter) => (
          <li key={chapter.startMs}>
            <button
              type="button"
              aria-current={chapter === current}
              onClick={() => player.dispatch({ type: 'seek', time: chapter.startMs / 1000 })}
            >
              <span>{chapter.title}</span>
              <span dir="ltr">{timecode(chapter.startMs / 1000)}</span>
            </button>
          </li>
        ))}
      </ol>
    </PanelSheet>
  );
}
