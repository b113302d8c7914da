'use client';

import { useTranslation } from 'react-i18next';
import { useRecommending } from '@/session/recommendations';
import styles from './account.module.css';
import { Section } from './section';

/** Whether what was watched may be used to pick what to watch next. */
export function RecommendationsChoice() {
  const { t } = useTranslation();
  const { wanted, choose } = useRecommending();
  return (
    <Section title={t('account.recommendations')} lead={t('account.recommendationsLead')}>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={wanted ?? false}
          disabled={wanted === undefined}
          onChange={(event) => choose(event.target.checked)}
        />
        {t('account.recommendationsSwitch')}
      </label>
    </Section>
  );
}
