'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import styles from './chart.module.css';

/** The library comes when a chart is first shown. */
const ChartDrawing = dynamic(() => import('./chart-drawing').then((module) => module.ChartDrawing), { ssr: false });

export interface Point {
  /** A day, or a number on an even scale. */
  readonly x: string | number;
  readonly y: number;
}

export interface ChartProps {
  readonly title: string;
  readonly points: readonly Point[];
  readonly formatX: (x: string | number) => string;
  readonly formatY: (y: number) => string;
  readonly tone?: 'cyan' | 'pink' | 'gold';
  /** A value stays until the next one. */
  readonly steps?: boolean;
}

/** How one figure runs. Whoever can't see it reads the table that stands beside it. */
export function Chart(props: ChartProps) {
  return (
    <figure className={styles['chart']}>
      <figcaption>{props.title}</figcaption>
      <div className={styles['drawing']} role="img" aria-label={props.title}>
        <ChartDrawing {...props} />
      </div>
    </figure>
  );
}

/** Charts side by side. */
export function Charts({ children }: { readonly children: ReactNode }) {
  return <div className={styles['charts']}>{children}</div>;
}
