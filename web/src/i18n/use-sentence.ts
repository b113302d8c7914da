import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ToldError } from './told-error';

/** How browsers word a connection that failed, which says nothing to a viewer. */
const NO_CONNECTION = /failed to fetch|networkerror|load failed/i;

/** A sentence for any failure; refusals of the server and of the contracts carry their own. */
export function useSentence(): (failure: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (failure) => {
      if (!(failure instanceof Error) || failure.message === '') {
        return t('errors.unknown');
      }
      if (failure.name === 'OfflineError') {
        return t('errors.offline');
      }
      // What browsers throw when a passkey's holder does not confirm, or too late.
      if (failure.name === 'NotAllowedError') {
        return t('wallet.notConfirmed');
      }
      if (failure instanceof ToldError) {
        const { key, values, message } = failure;
        return String(t(key as 'errors.unknown', { ...values, defaultValue: message }));
      }
      return NO_CONNECTION.test(failure.message) ? t('errors.chainOffline') : failure.message;
    },
    [t],
  );
}
