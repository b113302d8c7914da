import type { ReactNode } from 'react';
import { cx } from './class-names';
import styles from './ticket.module.css';

interface TicketProps {
  readonly tone: 'cyan' | 'pink' | 'gold';
  /** Up the stub. */
  readonly stub: ReactNode;
  readonly number?: ReactNode;
  readonly title: ReactNode;
  readonly price?: ReactNode;
  readonly children?: ReactNode;
  /** What the ticket is good for doing now. */
  readonly action?: ReactNode;
  readonly level?: 2 | 3;
}

/** A torn admission ticket: what a membership looks like. */
export function Ticket({ tone, stub, number, title, price, children, action, level = 3 }: TicketProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={cx(styles['ticket'], styles[tone])}>
      <div className={styles['paper']}>
        <div className={styles['stub']} aria-hidden="true">
          <span>{stub}</span>
          {number && <small>{number}</small>}
        </div>
        <div className={styles['body']}>
          <Heading className={styles['title']}>{title}</Heading>
          {price && <p className={styles['price']}>{price}</p>}
          <div className={styles['text']}>{children}</div>
          {action && <div className={styles['action']}>{action}</div>}
        </div>
      </div>
    </article>
  );
}
