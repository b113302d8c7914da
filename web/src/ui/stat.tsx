import type { ReactNode } from 'react';
import { cx } from './class-names';
import styles from './stat.module.css';

interface StatsProps {
  readonly label: string;
  /** Beside other things rather than for themselves. */
  readonly dense?: boolean;
  readonly children: ReactNode;
}

/** A list of figures. */
export function Stats({ children, label, dense = false }: StatsProps) {
  return (
    <dl className={cx(styles['stats'], dense && styles['dense'])} aria-label={label}>
      {children}
    </dl>
  );
}

/** A figure and what it counts; without a value its place is held. */
export function Stat({
  label,
  value,
  note,
}: {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}) {
  return (
    <div className={styles['stat']}>
      <dt>{label}</dt>
      <dd className={styles['value']}>{value ?? '–'}</dd>
      {note && <dd className={styles['note']}>{note}</dd>}
    </div>
  );
}
