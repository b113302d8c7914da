import type { i18n as I18n } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTRACT_RULES } from './i18n';

/** How browsers word a connection that failed, which says nothing to a viewer. */
const NO_CONNECTION = /failed to fetch|networkerror|load failed/i;

/** A sentence for any failure; refusals of the server and of the contracts carry their own. */
export function useSentence(): (failure: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (failure) => {
      if (!(failure instanceof Error) || failure.message === '') {
        return t('errors.unknown');
      }
      if (failure.name === 'OfflineError') {
        return t('errors.offline');
      }
      const rule = 'rule' in failure ? ruleInWords(i18n, failure.rule) : undefined;
      if (rule !== undefined) {
        return rule;
      }
      // What browsers throw when a passkey's holder does not confirm, or too late.
      if (failure.name === 'NotAllowedError') {
        return t('wallet.notConfirmed');
      }
      return NO_CONNECTION.test(failure.message) ? t('errors.chainOffline') : failure.message;
    },
    [t, i18n],
  );
}

/** A broken rule of the contracts in the viewer's language, if it has other words than theirs. */
function ruleInWords(i18n: I18n, rule: unknown): string | undefined {
  const rules = (i18n.getResourceBundle(i18n.language, CONTRACT_RULES) ?? {}) as Readonly<Record<string, string>>;
  return typeof rule === 'string' ? rules[rule] : undefined;
}
