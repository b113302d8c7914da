// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { show } from '@/testing/show';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';
import { ErrorState } from './states';
import { Tabs } from './tabs';
import { TapeBox } from './tape-box';
import { say, Toasts } from './toast';

it('lets a pending button be pressed no second time', async () => {
  const press = vi.fn();
  const { user } = show(
    <Button pending onClick={press}>
      Buy
    </Button>,
  );

  await user.click(screen.getByRole('button', { name: 'Buy' }));

  expect(press).not.toHaveBeenCalled();
});

it('tells those who hear the page what is wrong with a field', () => {
  show(<TextField label="Title" hint="As on the poster" error="Give a title." />);

  expect(screen.getByLabelText('Title')).toHaveAccessibleDescription('As on the poster Give a title.');
  expect(screen.getByLabelText('Title')).toBeInvalid();
});

it('closes a dialog by its button', async () => {
  const close = vi.fn();
  const { user } = show(
    <Dialog open title="Sign in" onClose={close}>
      Words
    </Dialog>,
  );

  await user.click(screen.getByRole('button', { name: 'Close' }));

  expect(screen.getByRole('dialog', { name: 'Sign in' })).toBeVisible();
  expect(close).toHaveBeenCalledOnce();
});

function Two() {
  const [current, setCurrent] = useState<'one' | 'two'>('one');
  return (
    <Tabs
      label="Parts"
      tabs={[
        { key: 'one', label: 'One' },
        { key: 'two', label: 'Two' },
      ]}
      current={current}
      onChange={setCurrent}
    >
      {current}
    </Tabs>
  );
}

it('moves through tabs by the arrow keys, round the end', async () => {
  const { user } = show(<Two />);

  await user.click(screen.getByRole('tab', { name: 'One' }));
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tabpanel', { name: 'Two' })).toHaveTextContent('two');
  await user.keyboard('{ArrowRight}');

  expect(screen.getByRole('tab', { name: 'One' })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: 'One' })).toHaveTextContent('one');
});

it('keeps an error until it is dismissed', async () => {
  const { user } = show(<Toasts />);

  act(() => say('The film was not sent.', 'error'));
  expect(screen.getByRole('status')).toHaveTextContent('The film was not sent.');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));

  await vi.waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
});

it('says a failure in words and tries again', async () => {
  const retry = vi.fn();
  const { user } = show(<ErrorState error={new Error('The pool is closed.')} onRetry={retry} />);

  expect(screen.getByRole('alert')).toHaveTextContent('The pool is closed.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(retry).toHaveBeenCalledOnce();
});

it('makes a whole tape box one link, and does without its picture', () => {
  const { container } = show(
    <TapeBox href="/watch/0x1" title="Neon Tide" poster="/p.jpg" genre="Thriller" facts={['92 min']} />,
  );

  expect(screen.getByRole('link', { name: 'Neon Tide' })).toHaveAttribute('href', '/watch/0x1');
  const picture = container.querySelector('img');
  fireEvent.error(picture as HTMLImageElement);

  expect(container.querySelector('img')).toBeNull();
});
