import { type ReactNode, useId } from 'react';
import { VisuallyHidden } from '@/ui/visually-hidden';
import styles from './sheet.module.css';

export interface Option<T> {
  readonly value: T;
  readonly label: ReactNode;
}

interface Props<T> {
  readonly title: string;
  /** What is chosen, in words. */
  readonly now: string;
  readonly options: readonly Option<T>[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
  readonly note?: ReactNode;
}

/** One of several, behind a line that says which. Only one such is open at a time. */
export function Choice<T extends string | number | undefined>({ title, now, options, chosen, choose, note }: Props<T>) {
  const name = useId();
  return (
    <details name="player-choice" className={styles['choice']}>
      <summary>
        <span>{title}</span>
        <span className={styles['now']}>{now}</span>
      </summary>
      <fieldset>
        <legend>
          <VisuallyHidden>{title}</VisuallyHidden>
        </legend>
        {options.map(({ value, label }) => (
          <label key={String(value)}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      {note}
    </details>
  );
}
