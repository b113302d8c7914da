'use client';

import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { cx } from '@/ui/class-names';
import { canPickHandles, droppedFilm, FILM_TYPES, type Picked, pickFilm } from '../pick';
import styles from './drop-zone.module.css';

/** The slot of the recorder: a film is dropped on it, or chosen. */
export function DropZone({ take }: { readonly take: (film: Picked) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const takeIfAny = (film: Picked | undefined) => film && take(film);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFilm(event.dataTransfer).then(takeIfAny);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={cx(styles['recorder'], over && styles['over'])}
      aria-labelledby="drop-title"
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles['slot']} aria-hidden="true">
        <span className={styles['tape']} />
      </div>
      <div className={styles['panel']}>
        <div>
          <h2 id="drop-title">{t('uploader.drop.title')}</h2>
          <p>{t('uploader.drop.text')}</p>
        </div>
        <ChooseFilm label={t('uploader.drop.choose')} take={takeIfAny} />
        <span className={styles['clock']} aria-hidden="true">
          REC 00:00
        </span>
      </div>
    </section>
  );
}

/** Opens the browser's chooser, the one that gives handles if there is one. */
export function ChooseFilm({
  label,
  take,
  look = 'primary',
}: {
  readonly label: string;
  readonly take: (film: Picked | undefined) => void;
  readonly look?: 'primary' | 'secondary';
}) {
  const id = useId();
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    take(file && { file, handle: undefined });
  };
  const press = () => {
    if (canPickHandles()) {
      void pickFilm().then(take);
    } else {
      document.getElementById(id)?.click();
    }
  };
  return (
    <>
      <Button look={look} onClick={press}>
        {label}
      </Button>
      <input id={id} type="file" accept={FILM_TYPES} hidden aria-label={label} onChange={chosen} />
    </>
  );
}
