import { type ReactNode, useId } from 'react';
import styles from './account.module.css';

interface SectionProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** What can be done about all of it. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One matter of the account. */
export function Section({ title, lead, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <header className={styles['heading']}>
        <h2 id={id}>{title}</h2>
        {action}
        {lead && <p>{lead}</p>}
      </header>
      {children}
    </section>
  );
}

interface RowProps {
  readonly title: ReactNode;
  readonly facts: readonly ReactNode[];
  readonly action?: ReactNode;
}

/** A line of a list: what it is, what is known about it, and what ends it. */
export function Row({ title, facts, action }: RowProps) {
  return (
    <li className={styles['row']}>
      <h3>{title}</h3>
      <div className={styles['facts']}>
        {facts.map((fact, place) => (
          <div key={place}>{fact}</div>
        ))}
      </div>
      {action && <div className={styles['act']}>{action}</div>}
    </li>
  );
}
