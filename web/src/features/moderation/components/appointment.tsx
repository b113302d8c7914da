'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { ChainId } from '@/ui/chain-id';
import styles from './moderation.module.css';

const LOOK_EVERY_MS = 5_000;

/** The command finds a platform on the usual port by itself. */
const portOption = (port: string): string => (['', '8080', '3000'].includes(port) ? '' : ` --port ${port}`);

/** How somebody becomes a moderator; the page opens by itself when it has happened. */
export function Appointment({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const { data: config } = useConfig();
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['me'] }), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [queries]);
  const local = config?.faucetUrl !== undefined;
  const command = local
    ? `moderate appoint ${address}${portOption(window.location.port)}`
    : `admin grant moderator ${address}`;
  return (
    <section className={styles['appointment']} aria-labelledby="appointment-title">
      <h2 id="appointment-title">{t('moderation.appointment.title')}</h2>
      <p>{t('moderation.appointment.text')}</p>
      <p>{t('moderation.appointment.address')}</p>
      <ChainId id={address} />
      <p>{t(local ? 'moderation.appointment.here' : 'moderation.appointment.elsewhere')}</p>
      <pre translate="no">./blockbuster {command}</pre>
      <p role="status">{t('moderation.appointment.waiting')}</p>
    </section>
  );
}
