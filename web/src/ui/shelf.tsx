import type { ReactNode } from 'react';
import { cx } from './class-names';
import styles from './shelf.module.css';

interface ShelfProps {
  /** Names the list for those who hear the page. */
  readonly label: string;
  /** One board that runs on sideways, or as many boards as it takes. */
  readonly kind?: 'row' | 'wall';
  readonly busy?: boolean;
  /** `ShelfPlace`s. */
  readonly children: ReactNode;
}

/** Boards with a light along their edge, on which tape boxes stand. */
export function Shelf({ label, kind = 'wall', busy = false, children }: ShelfProps) {
  return (
    <ul role="list" className={cx(styles['shelf'], styles[kind])} aria-label={label} aria-busy={busy || undefined}>
      {children}
    </ul>
  );
}

/** A place on a board; a talker is the card under a box that tells why it stands there. */
export function ShelfPlace({ talker, children }: { readonly talker?: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={styles['place']}>
      {children}
      <span className={styles['board']} aria-hidden="true" />
      {talker && <p className={styles['talker']}>{talker}</p>}
    </li>
  );
}

/** The strip on a board's edge that says what stands there. */
export function ShelfLabel({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <div className={styles['label']}>
      <h2 className={styles['strip']}>{children}</h2>
      {aside}
    </div>
  );
}
