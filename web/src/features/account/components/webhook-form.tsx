'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { SelectField, TextField } from '@/ui/field';
import { EVENTS, OWN_EVENTS, useAddWebhook } from '../use-webhooks';
import styles from './account.module.css';
import type { FreshSecret } from './webhook-secret';
import own from './webhooks.module.css';

type Scope = 'own' | 'platform';

interface Props {
  readonly scopes: readonly Scope[];
  readonly onSecret: (fresh: FreshSecret) => void;
}

/** Says which server should learn of what. */
export function WebhookForm({ scopes, onSecret }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [url, setUrl] = useState('');
  const [chosen, setScope] = useState<Scope>();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const add = useAddWebhook();
  const scope = chosen ?? scopes[0] ?? 'own';
  const offered = scope === 'own' ? OWN_EVENTS : EVENTS;

  const send = async () => {
    const events = offered.filter((event) => wanted.includes(event));
    const { webhook, secret } = await add.mutateAsync({ url: url.trim(), scope, events });
    onSecret({ url: webhook.url, secret, rotated: false });
    setUrl('');
    setWanted([]);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        // The mutation keeps what went wrong.
        send().catch(() => undefined);
      }}
    >
      <TextField
        type="url"
        required
        maxLength={2000}
        label={t('account.webhooks.url')}
        hint={t('account.webhooks.urlHint')}
        error={add.error && sentence(add.error)}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      {scopes.length > 1 && (
        <SelectField
          label={t('account.webhooks.scope')}
          value={scope}
          onChange={(event) => setScope(event.target.value as Scope)}
        >
          {scopes.map((each) => (
            <option key={each} value={each}>
              {t(`account.webhooks.scopes.${each}`)}
            </option>
          ))}
        </SelectField>
      )}
      <fieldset className={own['events']}>
        <legend>{t('account.webhooks.wanted')}</legend>
        <p>{t('account.webhooks.wantedHint')}</p>
        {offered.map((event) => (
          <label key={event}>
            <input
              type="checkbox"
              checked={wanted.includes(event)}
              onChange={({ target }) =>
                setWanted(target.checked ? [...wanted, event] : wanted.filter((other) => other !== event))
              }
            />
            {t(`account.webhooks.events.${event}`)}
          </label>
        ))}
      </fieldset>
      <Button type="submit" pending={add.isPending}>
        {t('account.webhooks.add')}
      </Button>
    </form>
  );
}
