'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { Quote } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { TextField } from '@/ui/field';
import { Skeleton } from '@/ui/skeleton';
import { probe } from '../probe';
import styles from './quote-slip.module.css';

/** For how long the platform stores a new film: 26 epochs, on mainnet a year (`blockbuster.upload.storage-epochs`). */
const EPOCHS = 26;
/** What a browser can't tell of a film; common ones. */
const FRAMES_PER_SECOND = 30;
const AUDIO_TRACKS = 1;
const MINUTE_MS = 60_000;

/** What publishing a film will cost, before anything is sent. */
export function QuoteSlip({ file }: { readonly file: File }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [minutes, setMinutes] = useState('');
  const probed = useQuery({
    queryKey: ['probe', file.name, file.size, file.lastModified],
    queryFn: async () => (await probe(file)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const durationMs = probed.data?.durationMs ?? Math.round(Number(minutes) * MINUTE_MS);
  const quote = useQuery({
    queryKey: ['quote', durationMs, probed.data, file.size],
    queryFn: ({ signal }) => {
      const picture = probed.data && {
        width: probed.data.width,
        height: probed.data.height,
        framesPerSecond: FRAMES_PER_SECOND,
        audioTracks: AUDIO_TRACKS,
      };
      const what = picture ? { picture } : { sizeBytes: file.size };
      return api.post('/quotes', { body: { durationMs, epochs: EPOCHS, ...what }, signal });
    },
    enabled: durationMs > 0 && probed.isSuccess,
    placeholderData: (before) => before,
  });
  return (
    <aside className={styles['slip']} aria-labelledby="quote-title">
      <h3 id="quote-title">{t('uploader.quote.title')}</h3>
      {probed.data === null && (
        <TextField
          label={t('uploader.quote.minutes')}
          hint={t('uploader.quote.minutesHint')}
          inputMode="decimal"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      )}
      {quote.isError && <p role="alert">{sentence(quote.error)}</p>}
      {quote.data ? (
        <Lines quote={quote.data} />
      ) : probed.isPending || quote.isFetching ? (
        <Skeleton className={styles['wait']} />
      ) : null}
      <p className={styles['fine']}>{t('uploader.quote.fine')}</p>
    </aside>
  );
}

function Lines({ quote: { storage, transcode, gas, breakEven } }: { readonly quote: Quote }) {
  const { t } = useTranslation();
  const format = useFormat();
  const unknown = <span className={styles['unknown']}>{t('common.notAvailable')}</span>;
  return (
    <dl className={styles['lines']} aria-live="polite">
      <Line
        label={t('uploader.quote.storage', { days: format.days(storage.epochs * storage.epochLengthMs) })}
        value={format.amount(storage.frost, storage.coinType, 4)}
        note={t('uploader.quote.storageNote', { size: format.bytes(storage.encodedBytes) })}
      />
      <Line
        label={t('uploader.quote.gas')}
        value={gas.mist === undefined ? unknown : format.amount(gas.mist, 'SUI', 4)}
        note={gas.basis && t(`uploader.quote.basis.${gas.basis}`)}
      />
      <Line
        label={t('uploader.quote.transcode')}
        value={format.length(transcode.millis)}
        note={transcode.films === 0 ? t('uploader.quote.guess') : t('uploader.quote.films', { count: transcode.films })}
      />
      <Line
        total
        label={t('uploader.quote.breakEven')}
        value={
          breakEven.watchedMinutes === undefined
            ? unknown
            : t('uploader.quote.watched', { minutes: format.number(Number(breakEven.watchedMinutes)) })
        }
        note={
          breakEven.unknown.length > 0
            ? breakEven.unknown.map((what) => t(`uploader.quote.lacks.${what}`)).join(' ')
            : t('uploader.quote.breakEvenNote')
        }
      />
    </dl>
  );
}

function Line({
  label,
  value,
  note,
  total = false,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: string | undefined;
  readonly total?: boolean;
}) {
  return (
    <div className={total ? styles['total'] : undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
      {note && <dd className={styles['note']}>{note}</dd>}
    </div>
  );
}
