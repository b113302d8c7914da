import styles from './progress.module.css';

/** How far something is, from 0 to 1; without a value, that it goes on. */
export function Progress({
  label,
  value,
  text,
}: {
  readonly label: string;
  readonly value?: number | undefined;
  readonly text?: string;
}) {
  return (
    <div className={styles['box']}>
      <progress className={styles['progress']} aria-label={label} max={1} {...(value === undefined ? {} : { value })} />
      {text && <span className={styles['text']}>{text}</span>}
    </div>
  );
}
