'use client';

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@/ui/visually-hidden';
import styles from './rate.module.css';

interface Props {
  readonly legend: string;
  readonly stars: number | undefined;
  readonly choose: (stars: number) => void;
  readonly disabled: boolean;
}

/** One to five stars, as radio buttons. */
export function Stars({ legend, stars = 0, choose, disabled }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles['stars']} disabled={disabled}>
      <legend>{legend}</legend>
      <div>
        {[1, 2, 3, 4, 5].map((value) => (
          <label key={value} data-lit={value <= stars}>
            <input type="radio" name={name} checked={value === stars} onChange={() => choose(value)} />
            <span aria-hidden="true">★</span>
            <VisuallyHidden>{t('watch.rating.stars', { count: value })}</VisuallyHidden>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
