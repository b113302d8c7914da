// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { PasskeyKeyring } from './passkey-wallet';
import { TestingPasskeys } from './testing-passkeys';

const MESSAGE = new TextEncoder().encode('Sign in, please');

describe('a passkey', () => {
  beforeEach(() => localStorage.clear());

  it('signs so that the official SDK takes it for its address', async () => {
    const passkey = await new PasskeyKeyring(localStorage, new TestingPasskeys()).open();

    const { signature } = await passkey.signPersonalMessage(MESSAGE);

    expect(Buffer.from(signature, 'base64')[0]).toBe(6);
    await expect(passkey.getPublicKey().verifyPersonalMessage(MESSAGE, signature)).resolves.toBe(true);
    await expect(passkey.getPublicKey().verifyPersonalMessage(new Uint8Array(1), signature)).resolves.toBe(false);
  });

  it('is known after a reload without asking', async () => {
    const passkeys = new TestingPasskeys();
    const made = await new PasskeyKeyring(localStorage, passkeys).open();

    const reloaded = new PasskeyKeyring(localStorage, passkeys);

    expect(reloaded.known()?.toSuiAddress()).toBe(made.toSuiAddress());
    expect((await reloaded.open()).toSuiAddress()).toBe(made.toSuiAddress());
    expect(passkeys.asked).toBe(0);
  });

  it('is found again in a browser that forgot it, by signing twice', async () => {
    const passkeys = new TestingPasskeys();
    const made = await new PasskeyKeyring(localStorage, passkeys).open();
    localStorage.clear();

    const found = await new PasskeyKeyring(localStorage, passkeys).recover();

    expect(found.toSuiAddress()).toBe(made.toSuiAddress());
    expect(passkeys.asked).toBe(2);
    expect(new PasskeyKeyring(localStorage, passkeys).known()?.toSuiAddress()).toBe(made.toSuiAddress());
  });

  it('is made anew where storage is damaged', async () => {
    localStorage.setItem('blockbuster.passkey', '{');

    expect(new PasskeyKeyring(localStorage, new TestingPasskeys()).known()).toBeUndefined();
  });
});
