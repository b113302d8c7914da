'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadStatus } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { SignInButton } from '@/wallet/sign-in-button';
import type { Picked } from '../pick';
import { useTransfer } from '../the-transfers';
import type { Transfer } from '../transfers';
import { goOn, type Mismatch, resumeKept } from '../use-resume';
import { ChooseFilm } from './drop-zone';
import styles from './receiving.module.css';

/** A film on its way: how far it is, or what it takes to go on. */
export function Receiving({ upload }: { readonly upload: UploadStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const transfer = useTransfer(upload.uploadId);
  const label = t('uploader.films.progress', { title: upload.details.title, step: t('uploader.states.receiving') });
  if (transfer?.kind === 'sending') {
    return <Sending label={label} transfer={transfer} />;
  }
  return (
    <div className={styles['waiting']}>
      <Progress
        label={label}
        value={upload.percent / 100}
        text={t('uploader.films.arrived', { part: format.percent(upload.percent / 100) })}
      />
      {transfer?.kind === 'login-over' ? <LoginOver /> : <GoOn upload={upload} transfer={transfer} />}
    </div>
  );
}

function Sending({
  label,
  transfer,
}: {
  readonly label: string;
  readonly transfer: Extract<Transfer, { kind: 'sending' }>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sentBytes, totalBytes, bytesPerSecond } = transfer;
  const left = bytesPerSecond && format.length(((totalBytes - sentBytes) / bytesPerSecond) * 1_000);
  const words = [
    format.percent(sentBytes / totalBytes),
    t('uploader.films.sent', { sent: format.bytes(sentBytes), total: format.bytes(totalBytes) }),
    bytesPerSecond && format.bytesPerSecond(bytesPerSecond),
    left && t('uploader.films.left', { time: left }),
  ];
  return <Progress label={label} value={sentBytes / totalBytes} text={words.filter(Boolean).join(' · ')} />;
}

function LoginOver() {
  const { t } = useTranslation();
  return (
    <>
      <p role="alert">{t('uploader.films.loginOver')}</p>
      <SignInButton size="small" />
    </>
  );
}

/** From the file that the browser kept, or from the same file chosen again. */
function GoOn({ upload, transfer }: { readonly upload: UploadStatus; readonly transfer: Transfer | undefined }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [asking, setAsking] = useState(false);
  const [mismatch, setMismatch] = useState<Mismatch>();
  const again = async () => setAsking(!(await resumeKept(upload.uploadId, true)));
  const take = async (picked: Picked | undefined) => picked && setMismatch(await goOn(upload, picked));
  return (
    <>
      {transfer?.kind === 'stopped' && <p role="alert">{sentence(transfer.failure)}</p>}
      {asking ? (
        <>
          <p>{t('uploader.films.chooseAgain', { file: upload.fileName })}</p>
          {mismatch && <p role="alert">{t(`uploader.films.${mismatch}`, { file: upload.fileName })}</p>}
          <ChooseFilm look="secondary" label={t('uploader.drop.choose')} take={(picked) => void take(picked)} />
        </>
      ) : (
        <>
          <p>{t('uploader.films.interrupted')}</p>
          <Button look="secondary" size="small" onClick={() => void again()}>
            {t('uploader.films.goOn')}
          </Button>
        </>
      )}
    </>
  );
}
