'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { say } from '@/ui/toast';
import { useRemoveWebhook, useRotateSecret, useTestWebhook } from '../use-webhooks';
import styles from './account.module.css';
import { Confirm } from './confirm';
import { useEventName } from './use-event-name';
import { WebhookLog } from './webhook-log';
import type { FreshSecret } from './webhook-secret';
import own from './webhooks.module.css';

interface Props {
  readonly webhook: Webhook;
  readonly onSecret: (fresh: FreshSecret) => void;
}

/** A server that listens, and what can be done about it. */
export function WebhookCard({ webhook, onSecret }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const name = useEventName();
  const [logOpen, setLogOpen] = useState(false);
  const test = useTestWebhook();
  const rotate = useRotateSecret();
  const failure = test.error ?? rotate.error;
  const { id, url, events, disabledAt } = webhook;
  return (
    <li className={own['webhook']}>
      <h3>
        {url} {webhook.scope === 'platform' && <Badge tone="cyan">{t('account.webhooks.scopes.platform')}</Badge>}{' '}
        {disabledAt !== undefined && <Badge tone="pink">{t('account.webhooks.off')}</Badge>}
      </h3>
      <p className={styles['facts']}>
        <span>{events.length === 0 ? t('account.webhooks.all') : events.map(name).join(', ')}</span>
        <span>{t('account.webhooks.since', { time: format.dateTime(webhook.createdAt) })}</span>
      </p>
      {disabledAt !== undefined && <p>{t('account.webhooks.offText')}</p>}
      {failure && <p role="alert">{sentence(failure)}</p>}
      <div className={styles['choices']}>
        <Button
          look="secondary"
          size="small"
          aria-expanded={logOpen}
          aria-label={t('account.webhooks.logOf', { url })}
          onClick={() => setLogOpen(!logOpen)}
        >
          {t('account.webhooks.log')}
        </Button>
        <Button
          look="secondary"
          size="small"
          pending={test.isPending}
          aria-label={t('account.webhooks.testOf', { url })}
          onClick={() => test.mutate(id, { onSuccess: () => say(t('account.webhooks.tested')) })}
        >
          {t('account.webhooks.test')}
        </Button>
        <Button
          look="secondary"
          size="small"
          pending={rotate.isPending}
          aria-label={t('account.webhooks.rotateOf', { url })}
          onClick={() => rotate.mutate(id, { onSuccess: ({ secret }) => onSecret({ url, secret, rotated: true }) })}
        >
          {t('account.webhooks.rotate')}
        </Button>
        <Remove webhook={webhook} />
      </div>
      {logOpen && <WebhookLog webhook={webhook} />}
    </li>
  );
}

function Remove({ webhook: { id, url } }: { readonly webhook: Webhook }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveWebhook();
  return (
    <>
      <Button
        look="danger"
        size="small"
        aria-label={t('account.webhooks.removeOf', { url })}
        onClick={() => setAsking(true)}
      >
        {t('account.webhooks.remove')}
      </Button>
      <Confirm
        open={asking}
        title={t('account.webhooks.removeTitle')}
        action={t('account.webhooks.removeNow')}
        pending={remove.isPending}
        error={remove.error && sentence(remove.error)}
        onConfirm={() => remove.mutate(id, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('account.webhooks.removeText', { url })}</p>
      </Confirm>
    </>
  );
}
