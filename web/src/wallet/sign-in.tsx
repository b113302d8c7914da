'use client';

import dynamic from 'next/dynamic';
import { create } from 'zustand';

const SignInDialog = dynamic(() => import('./sign-in-dialog').then((module) => module.SignInDialog), { ssr: false });

const useAsked = create<{ readonly asked: boolean }>(() => ({ asked: false }));

/** Shows the ways in, from anywhere. */
export function askToSignIn(): void {
  useAsked.setState({ asked: true });
}

/** Where the ways in appear; once in a page. */
export function SignIn() {
  const asked = useAsked((state) => state.asked);
  return asked && <SignInDialog onClose={() => useAsked.setState({ asked: false })} />;
}
