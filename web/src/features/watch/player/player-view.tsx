import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Player } from '@/player';
import { ChaptersSheet } from './chapters-sheet';
import { Controls } from './controls';
import { HelpSheet } from './help-sheet';
import { NextCard, type NextFilm } from './next-card';
import { Osd } from './osd';
import type { Panel } from './panels';
import { ProblemPanel } from './problem-panel';
import { ResumedNote } from './resumed-note';
import { SettingsSheet } from './settings-sheet';
import styles from './skin.module.css';
import { StatsPanel } from './stats-panel';
import { Tracking } from './tracking';
import { useIdle } from './use-idle';
import { usePlayer } from './use-player';
import { useShortcuts } from './use-shortcuts';
import { useTaps } from './use-taps';

export interface PlayerViewProps {
  readonly player: Player;
  readonly title: string;
  readonly next: NextFilm | undefined;
  readonly playNext: () => void;
  readonly signIn: () => void;
}

/** Everything over the picture: what the player's state looks like. */
export function PlayerView({ player, title, next, playNext, signIn }: PlayerViewProps) {
  const { t } = useTranslation();
  const skin = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<Panel>();
  const [statsShown, setStatsShown] = useState(false);
  const { idle, stir, settle } = useIdle();
  const phase = usePlayer(player, (state) => state.phase);
  const paused = usePlayer(player, (state) => state.paused);
  const ended = usePlayer(player, (state) => state.ended);
  const failed = phase.kind === 'failed' ? phase.problem : undefined;
  const hidden = idle && !paused && panel === undefined && failed === undefined;
  const close = useCallback(() => setPanel(undefined), []);
  const toggle = useCallback((name: Panel) => setPanel((open) => (open === name ? undefined : name)), []);
  const tap = useTaps(player, () => (hidden ? stir() : settle()));
  // Whoever pressed Play has let go of that button, which is gone.
  useEffect(() => skin.current?.focus({ preventScroll: true }), []);
  useShortcuts(
    skin,
    player,
    {
      help: () => toggle('help'),
      stats: () => setStatsShown((shown) => !shown),
      next: () => next && playNext(),
    },
    stir,
  );

  return (
    <section
      ref={skin}
      className={styles['skin']}
      data-hidden={hidden}
      tabIndex={-1}
      aria-label={t('watch.label', { title })}
      onPointerMove={(event) => event.pointerType === 'mouse' && stir()}
      onFocus={stir}
    >
      <div className={styles['picture']} onPointerUp={panel === undefined ? tap : close} />
      {failed === undefined && <Tracking player={player} />}
      <Osd player={player} active={!hidden && failed === undefined} />
      {statsShown && <StatsPanel player={player} />}
      {failed === undefined && <ResumedNote player={player} />}
      {ended && next && <NextCard next={next} play={playNext} />}
      {failed !== undefined ? (
        <ProblemPanel player={player} problem={failed} signIn={signIn} />
      ) : (
        <Controls player={player} panel={panel} toggle={toggle} onNext={next && playNext} />
      )}
      {panel === 'settings' && <SettingsSheet player={player} close={close} />}
      {panel === 'chapters' && <ChaptersSheet player={player} close={close} />}
      {panel === 'help' && <HelpSheet close={close} />}
    </section>
  );
}
