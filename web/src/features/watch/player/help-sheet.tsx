import { useTranslation } from 'react-i18next';
import { SHORTCUTS } from '@/player';
import { PanelSheet } from './panels';
import styles from './sheet.module.css';

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

export function HelpSheet({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const named = (key: string) => (key === ' ' ? t('watch.help.space') : (SIGNS[key] ?? key));
  return (
    <PanelSheet name="help" title={t('watch.help.title')} close={close}>
      <dl className={styles['shortcuts']}>
        {SHORTCUTS.map(({ name, keys }) => (
          <div key={name}>
            <dt>
              {(keys.length > 3 ? [`${keys[0]}–${keys.at(-1)}`] : keys).map((key) => (
                <kbd key={key}>{named(key)}</kbd>
              ))}
            </dt>
            <dd>{t(`watch.help.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </PanelSheet>
  );
}
