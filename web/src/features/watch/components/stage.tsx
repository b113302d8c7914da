'use client';

import dynamic from 'next/dynamic';
import type { ContentDetails, ContentSummary } from '@/api/types';
import type { Player } from '@/player';
import { Front } from './front';
import styles from './stage.module.css';

/** hls.js and the player's skin come after the page's own words. */
const Cinema = dynamic(() => import('../player/cinema').then((module) => module.Cinema), { ssr: false });

/** What the viewer asked to see, and from where if they said so. */
export interface Showing {
  readonly id: string;
  /** In seconds. */
  readonly from?: number;
}

export interface StageProps {
  readonly id: string;
  /** Undefined while it is on its way. */
  readonly film: ContentDetails | undefined;
  /** Undefined until the viewer asks for this film. */
  readonly asked: Showing | undefined;
  readonly play: (from?: number) => void;
  readonly next: ContentSummary | undefined;
  readonly playNext: () => void;
  readonly onPlayer: (player: Player | undefined) => void;
}

/** The screen: the film's picture with a button to play it, then the player. */
export function Stage(props: StageProps) {
  return (
    <div className={styles['stage']}>
      <div className={styles['screen']}>
        <Cinema {...props} />
        {props.asked === undefined && <Front id={props.id} film={props.film} play={props.play} />}
      </div>
    </div>
  );
}
