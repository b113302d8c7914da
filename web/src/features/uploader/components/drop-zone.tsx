'use client';

import { type DragEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/ui/class-names';
import { FileButton } from '@/ui/file-button';
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
  const [handles, setHandles] = useState(false);
  useEffect(() => setHandles(canPickHandles()), []);
  return (
    <FileButton
      look={look}
      label={label}
      accept={FILM_TYPES}
      take={(file) => take({ file, handle: undefined })}
      instead={handles ? () => void pickFilm().then(take) : undefined}
    />
  );
}
