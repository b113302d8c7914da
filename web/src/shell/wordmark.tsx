import styles from './wordmark.module.css';

/** The name on a torn ticket. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className={styles['ticket']}>
      <span className={styles['name']}>{name}</span>
    </span>
  );
}
