'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { api } from '@/api/client';
import { useConfig } from '@/api/hooks';
import type { ContentDetails } from '@/api/types';
import { BrowserScreen, createEngine, type Film, Player, PreferenceStore, ResumePoints } from '@/player';
import { evidence } from '@/receipts/evidence-store';
import { useAddress } from '@/session/hooks';
import { session } from '@/session/session';
import { askToSignIn } from '@/wallet/sign-in';
import { useLeftAt } from '../api/hooks';
import { ApiStreamService } from '../api/stream-service';
import type { StageProps } from '../components/stage';
import { PlayerView } from './player-view';
import styles from './skin.module.css';
import { usePlayer } from './use-player';

/** The player, and what it plays: the film that was asked for, or nothing. */
export function Cinema(props: StageProps) {
  const box = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const player = useBrowserPlayer(box, video, props.onPlayer);
  return (
    <div ref={box} className={styles['box']}>
      {/* biome-ignore lint/a11y/useMediaCaption: subtitles come with the film */}
      <video ref={video} playsInline tabIndex={-1} />
      {player && <Projection {...props} player={player} />}
    </div>
  );
}

function Projection({ id, film, asked, next, playNext, player }: StageProps & { readonly player: Player }) {
  const address = useAddress();
  const leftAtSeconds = useLeftAt(id);
  const signedOut = usePlayer(player, ({ phase }) => phase.kind === 'failed' && phase.problem.code === 'signed-out');
  const latest = useRef({ film, leftAtSeconds });
  latest.current = { film, leftAtSeconds };
  const known = film?.id;

  useEffect(() => {
    const { film: wanted, leftAtSeconds: left } = latest.current;
    if (asked === undefined || wanted === undefined || wanted.id !== known) {
      player.dispatch({ type: 'eject' });
    } else if (player.getState().contentId === wanted.id && player.getState().phase.kind === 'ready') {
      player.dispatch({ type: 'seek', time: asked.from ?? 0 });
    } else {
      const from = asked.from === undefined ? {} : { startSeconds: asked.from };
      player.dispatch({ type: 'load', film: { ...playable(wanted), leftAtSeconds: left }, ...from });
    }
  }, [player, asked, known]);

  // Who signs in goes on with what they wanted to see.
  useEffect(() => {
    if (address !== undefined && signedOut) {
      player.dispatch({ type: 'retry' });
    }
  }, [player, address, signedOut]);

  return (
    asked && film && <PlayerView player={player} title={film.title} next={next} playNext={playNext} signIn={askToSignIn} />
  );
}

function playable({ id, renditions, chapters }: ContentDetails): Film {
  const heights = renditions.flatMap(({ kind, width = 0, height = 0 }) =>
    kind === 'video' ? [Math.min(width, height)] : [],
  );
  return { contentId: id, chapters, heights: [...new Set(heights)].sort((one, other) => one - other) };
}

/** A player of this page's own; it ends its stream when the page goes. */
function useBrowserPlayer(
  box: RefObject<HTMLDivElement | null>,
  video: RefObject<HTMLVideoElement | null>,
  onPlayer: (player: Player | undefined) => void,
): Player | undefined {
  const [player, setPlayer] = useState<Player>();
  const { data: config } = useConfig();
  const edge = useRef<string>(undefined);
  edge.current = config && new URL(config.edgeUrl).host;
  useEffect(() => {
    if (box.current === null || video.current === null) {
      return undefined;
    }
    const screen = new BrowserScreen(box.current, video.current);
    const made = new Player({
      media: video.current,
      engine: createEngine(video.current),
      service: new ApiStreamService(
        api,
        () => session.key(),
        () => edge.current,
      ),
      resume: new ResumePoints(localStorage),
      evidence: evidence.keeper(() => session.address),
      preferences: new PreferenceStore(localStorage),
      page: window,
      screen,
    });
    setPlayer(made);
    onPlayer(made);
    return () => {
      onPlayer(undefined);
      made.destroy();
      screen.destroy();
    };
  }, [box, video, onPlayer]);
  return player;
}
