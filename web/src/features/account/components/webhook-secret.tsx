'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { ChainId } from '@/ui/chain-id';
import { Dialog } from '@/ui/dialog';
import styles from './account.module.css';

export interface FreshSecret {
  readonly url: string;
  readonly secret: string;
  /** Whether there was one before. */
  readonly rotated: boolean;
}

/** Shows a secret, which the server tells only once. */
export function WebhookSecret({
  fresh,
  onClose,
}: {
  readonly fresh: FreshSecret | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog open={fresh !== undefined} title={t('account.webhooks.secretTitle')} onClose={onClose}>
      {fresh && (
        <div className={styles['confirm']}>
          <p>{t('account.webhooks.secretText', { url: fresh.url })}</p>
          <ChainId id={fresh.secret} />
          {fresh.rotated && <p>{t('account.webhooks.secretBefore')}</p>}
          <p>
            <Button onClick={onClose}>{t('account.webhooks.secretKept')}</Button>
          </p>
        </div>
      )}
    </Dialog>
  );
}
