import type { ReactNode } from 'react';
import styles from './stat.module.css';

/** A list of figures. */
export function Stats({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return (
    <dl className={styles['stats']} aria-label={label}>
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
