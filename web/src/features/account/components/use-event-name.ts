import { useTranslation } from 'react-i18next';
import { isNamed } from '../use-webhooks';

/** What a webhook's event is called; one that is new to this page keeps its type. */
export function useEventName(): (event: string) => string {
  const { t } = useTranslation();
  return (event) => (isNamed(event) ? t(`account.webhooks.events.${event}`) : event);
}
