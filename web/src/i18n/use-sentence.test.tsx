// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '@/testing/show';
import { ErrorState } from '@/ui/states';
import { ChainRefusal } from '@/wallet/refusal';
import { changeLanguage } from './i18n';

const EXPIRED = 'The membership has expired; renew it first.';

it("says a contract's rule in the viewer's language", async () => {
  const { i18n } = show(<ErrorState error={new ChainRefusal(EXPIRED, 'membership::membership::3')} />);
  expect(screen.getByRole('alert')).toHaveTextContent(EXPIRED);

  await act(() => changeLanguage(i18n, 'de'));

  expect(screen.getByRole('alert')).toHaveTextContent('Die Mitgliedschaft ist abgelaufen; verlängere sie zuerst.');
});
