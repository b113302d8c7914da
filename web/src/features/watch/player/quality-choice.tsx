import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import type { Player } from '@/player';
import { Choice, type Option } from './choice';
import { Icon } from './icons';
import styles from './sheet.module.css';
import { usePlayer } from './use-player';

/** The qualities from the best down; those beyond the tier are named with the reason why they can't be had. */
export function QualityChoice({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const { levels, chosen, playing, cap } = usePlayer(player, (state) => state.quality);
  const height = (id: number | 'auto') => levels.find((level) => level.id === id)?.height;
  const auto = playing === undefined ? t('watch.settings.auto') : t('watch.settings.autoNow', { height: playing.height });
  const options: Option<number | 'auto'>[] = [
    { value: 'auto', label: t('watch.settings.auto') },
    ...levels.toReversed().map(({ id, height: tall }) => ({ value: id, label: `${tall}p` })),
  ];
  return (
    <Choice
      title={t('watch.settings.quality')}
      now={chosen === 'auto' ? auto : `${height(chosen)}p`}
      options={options}
      chosen={chosen}
      choose={(level) => player.dispatch({ type: 'set-level', level })}
      note={
        cap && (
          <p className={styles['capped']}>
            <Icon name="lock" />
            <span>
              {t('watch.settings.capped', {
                maxHeight: cap.maxHeight,
                heights: cap.locked.map((tall) => `${tall}p`).join(', '),
              })}{' '}
              <Link href="/membership">{t('watch.settings.upgrade')}</Link>
            </span>
          </p>
        )
      }
    />
  );
}
