import styles from './split-bar.module.css';

interface SplitBarProps {
  readonly creators: bigint;
  readonly platform: bigint;
  readonly creatorsText: string;
  readonly platformText: string;
}

const PROMILLE = 1000n;

/** Two parts of a sum of money, to scale; the words beside it say as much. */
export function SplitBar({ creators, platform, creatorsText, platformText }: SplitBarProps) {
  const whole = creators + platform;
  const part = whole === 0n ? 0 : Number((creators * PROMILLE) / whole);
  return (
    <figure className={styles['split']}>
      <div className={styles['bar']} aria-hidden="true">
        <span className={styles['creators']} style={{ flexGrow: part }} />
        <span className={styles['platform']} style={{ flexGrow: Number(PROMILLE) - part }} />
      </div>
      <figcaption className={styles['words']}>
        <span className={styles['creatorsText']}>{creatorsText}</span>
        <span className={styles['platformText']}>{platformText}</span>
      </figcaption>
    </figure>
  );
}
